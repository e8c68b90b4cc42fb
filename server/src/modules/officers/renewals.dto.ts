import { renewalLimits, type Day, type Tone } from '@home/shared';
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
import { OfficerDto } from './elections.dto';

export const tones = [
  'waiting',
  'done',
  'info',
  'overdue',
  'closed',
] as const satisfies readonly Tone[];

export const renewalActions = [
  'elect',
  'postpone',
  'grant',
  'refuse',
  'approve',
  'return',
] as const;
export type RenewalAction = (typeof renewalActions)[number];

export class PostponeDto {
  @TextField({ max: renewalLimits.reasonLength }) reason!: string;
  @IntField({ min: 1, max: renewalLimits.postponedMonths }) months!: number;
}

export class RenewalNoteDto {
  @TextField({ max: renewalLimits.reasonLength }) note!: string;
}

export class RenewalDto {
  @IdField() id!: string;
  @IdField() unionId!: string;
  @TextField({ max: 80 }) unionName!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @DayField({ description: 'The last day of the running term' }) endsOn!: Day;
  @TextField() endsText!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @DayField({ nullable: true }) electedOn!: Day | null;
  @IntField({ nullable: true }) years!: number | null;
  @TextField({ nullable: true, max: renewalLimits.resolutionLength }) resolution!: string | null;
  @ListField(() => OfficerDto, { description: 'As reported' }) candidates!: OfficerDto[];
  @TextField({ nullable: true }) postponeReason!: string | null;
  @IntField({ nullable: true }) postponeMonths!: number | null;
  @IntField({ description: 'By which the term was put off already' }) postponedMonths!: number;
  @TextListField({ choices: renewalActions }) actions!: RenewalAction[];
}

export class VacancyDto {
  @IdField() id!: string;
  @IdField() unionId!: string;
  @TextField({ max: 80 }) unionName!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField() causeText!: string;
  @IntField() members!: number;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @DayField({ nullable: true, description: 'The end of the running term; null: a new one begins' })
  termEndsOn!: Day | null;
  @TextListField({ choices: ['fill'] }) actions!: 'fill'[];
}
