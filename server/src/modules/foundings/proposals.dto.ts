import {
  foundingLimits,
  keysOf,
  proposalKindTexts,
  proposalStatuses,
  type ProposalKind,
  type ProposalStatus,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import { tones } from './foundings.dto';

const months = foundingLimits.putOffMonths.map(String);

export class PutOffDto {
  @TextField({ max: foundingLimits.reasonLength }) note!: string;
  @ChoiceField(months, { description: 'Months until it may come again' }) months!: string;
}

export class ProposalItemDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(proposalKindTexts)) kind!: ProposalKind;
  @TextField() title!: string;
  @TextField({ max: 80 }) parentName!: string;
  @IntField({ description: 'Live members' }) members!: number;
  @IntField() employers!: number;
  @ChoiceField(keysOf(proposalStatuses)) status!: ProposalStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
}

export class ProposalsDto {
  @ListField(() => ProposalItemDto, { description: 'The open ones first' })
  items!: ProposalItemDto[];
}

export class ProposedEmployerDto {
  @TextField({ nullable: true, max: 80, description: 'null: too few members to be named' })
  name!: string | null;
  @IntField() members!: number;
}

export class ProposalDto extends ProposalItemDto {
  @IdField() parentId!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @TextField({ description: 'Why it is proposed, with the law' }) reason!: string;
  @ListField(() => ProposedEmployerDto) list!: ProposedEmployerDto[];
  @IntField({ description: 'Small employers that are not named' }) unnamed!: number;
  @DayField({ nullable: true, description: 'Put off until then' }) againOn!: string | null;
  @IdField({ nullable: true }) foundingId!: string | null;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: ['found', 'put_off'] }) actions!: ('found' | 'put_off')[];
}
