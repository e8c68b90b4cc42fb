import { listPermissions, roles, roleTexts } from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import type { ApplicationSummary } from '../joining/joining.public';
import type { MyOffice } from './me.repository';

const permissionCodes = listPermissions().map(({ code }) => code);
const tones = ['waiting', 'done', 'info', 'overdue', 'closed'];

export class MyPersonDto {
  @TextField({ max: 60 }) nameMask!: string;
  @TextField({ max: 20, nullable: true }) phoneMask!: string | null;
}

export class MyOfficeDto {
  @ChoiceField(roles) role!: string;
  @TextField({ max: 20 }) roleText!: string;
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @InstantField() validTo!: string;
}

export class MyMembershipDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @TextField({ max: 12 }) memberNo!: string;
  @DayField() since!: string;
}

export class MyApplicationDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @ChoiceField(tones) tone!: string;
}

/** The union that looks after me. Texts that nobody filled in yet are empty. */
export class MyUnionDto {
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) name!: string;
  @TextField({ max: 60, nullable: true }) chairMask!: string | null;
  @TextField({ min: 0, max: 40 }) contact!: string;
  @TextField({ min: 0, max: 80 }) hours!: string;
}

export class MeDto {
  @IdField() accountId!: string;
  @ObjectField(() => MyPersonDto, { nullable: true }) person!: MyPersonDto | null;
  @TextField({ max: 20, nullable: true, description: 'The number WeChat vouched for.' })
  phoneMask!: string | null;
  @ListField(() => MyOfficeDto) offices!: MyOfficeDto[];
  @TextListField({ choices: permissionCodes }) capabilities!: string[];
  @ObjectField(() => MyMembershipDto, { nullable: true }) membership!: MyMembershipDto | null;
  @ObjectField(() => MyApplicationDto, { nullable: true }) application!: MyApplicationDto | null;
  @ObjectField(() => MyUnionDto, { nullable: true }) union!: MyUnionDto | null;
  @IntField({ description: 'Messages not read yet.' }) unread!: number;
  @IntField({ description: 'Open tasks waiting for the unions where I decide.' })
  inboxCount!: number;
  @InstantField() serverTime!: string;
}

export const toMyOfficeDto = (office: MyOffice): MyOfficeDto => ({
  role: office.role,
  roleText: roleTexts[office.role],
  organisationId: String(office.organisationId),
  organisationName: office.organisationName,
  validTo: office.validTo.toISOString(),
});

export const toMyApplicationDto = (open: ApplicationSummary): MyApplicationDto => ({
  id: open.id,
  statusText: open.statusText,
  organisationName: open.organisationName,
  dueAt: open.dueAt,
  dueText: open.dueText,
  tone: open.tone,
});
