import { membershipLimits } from '@home/shared';
import { DayField, IdField, InstantField, TextField, TextListField } from '../../http/fields';

export const lapseDecisions = ['keep', 'end'] as const;
export type LapseDecision = (typeof lapseDecisions)[number];

export class ProposeLapseDto {
  @TextField({ max: membershipLimits.noteLength, description: 'Why, as the member reads it' })
  reason!: string;
}

export class DecideLapseDto {
  @TextField({ max: membershipLimits.noteLength }) note!: string;
}

export class LapseReviewDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField() nameMask!: string;
  @TextField({ max: 12 }) memberNo!: string;
  @TextField({ max: 80 }) unionName!: string;
  @TextField() reason!: string;
  @InstantField() openedAt!: string;
  @DayField({ description: 'Until this day the member may answer' }) answerUntil!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: lapseDecisions }) actions!: LapseDecision[];
}

export class LapseDecidedDto {
  @TextField() statusText!: string;
}
