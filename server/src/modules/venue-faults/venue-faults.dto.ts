import { faultKindTexts, faultLimits, keysOf, type FaultKind, type Tone } from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];
export const faultDecisions = ['fix', 'set_aside'] as const;
export type FaultDecision = (typeof faultDecisions)[number];

export class ReportFaultDto {
  @IdField({ optional: true, description: 'Absent: the venue as a whole' }) resourceId?: string;
  @ChoiceField(keysOf(faultKindTexts)) kind!: FaultKind;
  @TextField({ max: faultLimits.textLength }) text!: string;
}

export class FixFaultDto {
  @TextField({ max: faultLimits.noteLength, optional: true }) note?: string;
}

export class SetAsideFaultDto {
  @TextField({ max: faultLimits.noteLength }) note!: string;
}

export class OwnFaultDto {
  @IdField() id!: string;
  @IdField() venueId!: string;
  @TextField({ description: 'Venue and resource' }) whereText!: string;
  @TextField() kindText!: string;
  @TextField() text!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: ['withdraw'] }) actions!: 'withdraw'[];
}

export class OwnFaultsDto {
  @ListField(() => OwnFaultDto) items!: OwnFaultDto[];
}

export class FaultReviewDto {
  @IdField() id!: string;
  @TextField() whereText!: string;
  @TextField() kindText!: string;
  @TextField() text!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @IntField({ description: 'Open reports of the same by others: settled together' })
  others!: number;
  @TextListField({ choices: faultDecisions }) actions!: FaultDecision[];
}
