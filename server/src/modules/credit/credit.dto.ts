import { creditLimits, type Tone } from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];
export const appealDecisions = ['accept', 'reject'] as const;
export type AppealDecision = (typeof appealDecisions)[number];

export class AppealReasonDto {
  @TextField({ max: creditLimits.reasonLength }) reason!: string;
}

export class AcceptAppealDto {
  @TextField({ max: creditLimits.reasonLength, optional: true }) note?: string;
}

export class RejectAppealDto {
  @TextField({ max: creditLimits.reasonLength }) note!: string;
}

export class OwnAppealDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: ['withdraw'] }) actions!: 'withdraw'[];
}

export class CreditLineDto {
  @IdField() id!: string;
  @TextField() what!: string;
  @TextField({ description: 'Which booking or activity, in words' }) whichText!: string;
  @TextField() reason!: string;
  @InstantField() at!: string;
  @TextField({ description: 'Whether it counts, and until when' }) weightText!: string;
  @ObjectField(() => OwnAppealDto, { nullable: true }) appeal!: OwnAppealDto | null;
  @TextListField({ choices: ['appeal'] }) actions!: 'appeal'[];
}

export class CreditDto {
  @TextField({ description: 'Where one stands, in one sentence' }) summary!: string;
  @ListField(() => CreditLineDto) items!: CreditLineDto[];
}

export class CreditAppealReviewDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField() nameMask!: string;
  @TextField() what!: string;
  @TextField() whichText!: string;
  @TextField() reason!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: appealDecisions }) actions!: AppealDecision[];
}
