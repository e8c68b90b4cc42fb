import {
  appealKinds,
  appealLimits,
  appealStatusCodes,
  type AppealKind,
  type AppealStatus,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];

export const appealDecisions = ['uphold', 'dismiss'] as const;
export type AppealDecision = (typeof appealDecisions)[number];

export class SubmitAppealDto {
  @ChoiceField(appealKinds) kind!: AppealKind;
  @TextField({
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    description: 'The application, transfer or proposed lapse that was decided',
  })
  matterId!: string;
  @TextField({ max: appealLimits.reasonLength }) reason!: string;
}

/** A decision that I may appeal now. */
export class AppealableDto {
  @ChoiceField(appealKinds) kind!: AppealKind;
  @IdField() matterId!: string;
  @TextField() matterText!: string;
  @DayField({ description: 'The last day, included' }) until!: string;
}

/** Where my appeal stands: who has it, until when, how it ended and why. */
export class AppealDto {
  @IdField() id!: string;
  @ChoiceField(appealKinds) kind!: AppealKind;
  @IdField() matterId!: string;
  @TextField() matterText!: string;
  @ChoiceField(appealStatusCodes) status!: AppealStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextField({ nullable: true, description: 'The answer in words' }) answer!: string | null;
  @TextListField({ choices: ['withdraw'] }) actions!: 'withdraw'[];
}

export class AppealsDto {
  @ListField(() => AppealDto) items!: AppealDto[];
  @ListField(() => AppealableDto) appealable!: AppealableDto[];
}

export class DecideAppealDto {
  @TextField({ max: appealLimits.noteLength, description: 'Why, as the appellant reads it' })
  note!: string;
}

export class AppealReviewDto {
  @IdField() id!: string;
  @ChoiceField(appealKinds) kind!: AppealKind;
  @TextField() statusText!: string;
  @TextField() nameMask!: string;
  @TextField() matterText!: string;
  @TextField({ max: 80 }) deciderName!: string;
  @TextField({ nullable: true, description: 'What the decision gave as its reason' })
  decisionNote!: string | null;
  @TextField() reason!: string;
  @TextField({ description: 'What upholding does at once' }) upheldText!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: appealDecisions }) actions!: AppealDecision[];
  @TextField({ nullable: true, description: 'Why this viewer decides nothing' })
  recusedText!: string | null;
}

export class AppealDecidedDto {
  @TextField() statusText!: string;
}
