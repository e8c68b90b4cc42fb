import {
  keysOf,
  relationTexts,
  relativeLimits,
  relativeStandingTexts,
  type Relation,
  type RelativeStanding,
} from '@home/shared';
import { ChoiceField, DayField, IdField, ListField, TextField } from '../../http/fields';

export class DeclareRelativeDto {
  @ChoiceField(keysOf(relationTexts)) relation!: Relation;
  @ChoiceField(keysOf(relativeStandingTexts)) standing!: RelativeStanding;
  @TextField({ max: 50 }) name!: string;
  @TextField({ pattern: /^\d{12}$/, message: '会员号是 12 位数字', optional: true })
  memberNo?: string;
  @TextField({ max: relativeLimits.employerLength, optional: true, description: 'Of a head' })
  employerName?: string;
  @IdField({ optional: true, description: 'The union of that employer' }) organisationId?: string;
}

export class RelativeDto {
  @IdField() id!: string;
  @TextField() relationText!: string;
  @TextField() standingText!: string;
  @TextField() nameMask!: string;
  @TextField({ nullable: true, description: 'Employer or union' }) placeName!: string | null;
  @DayField() declaredOn!: string;
}

export class RelativesDto {
  @ListField(() => RelativeDto) items!: RelativeDto[];
}
