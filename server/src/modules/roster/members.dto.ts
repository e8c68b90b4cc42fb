import { revealPurposes, type RevealPurpose } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  ListField,
  QueryNumberField,
  TextField,
} from '../../http/fields';
import { PageQuery } from '../../http/page.dto';
import type { MemberRow } from './members.repository';

export class MembersQuery extends PageQuery {
  @QueryNumberField({ min: 1, max: 999_999_999 }) organisation!: number;
  @TextField({
    optional: true,
    max: 60,
    description: 'A whole name, the last four digits of a phone number, or a member number',
  })
  q?: string;
}

export class MemberDto {
  @IdField() id!: string;
  @TextField({ max: 60 }) nameMask!: string;
  @TextField({ max: 20, nullable: true }) phoneMask!: string | null;
  @TextField({ max: 12 }) memberNo!: string;
  @DayField() since!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @BooleanField({ description: 'Imported, and not confirmed by the person yet' })
  unconfirmed!: boolean;
}

export class MembersDto {
  @ListField(() => MemberDto) items!: MemberDto[];
  @TextField({ max: 120, nullable: true }) nextCursor!: string | null;
}

export class RevealMemberDto {
  @ChoiceField(revealPurposes) purpose!: RevealPurpose;
}

export class RevealedMemberDto {
  @TextField() name!: string;
  @TextField() idNumber!: string;
  @TextField({ min: 0 }) phone!: string;
}

export const toMemberDto = (row: MemberRow): MemberDto => ({
  id: row.id,
  nameMask: row.nameMask,
  phoneMask: row.phoneMask,
  memberNo: row.memberNo,
  since: row.startedOn,
  organisationName: row.organisationName,
  unconfirmed: row.isUnconfirmed,
});
