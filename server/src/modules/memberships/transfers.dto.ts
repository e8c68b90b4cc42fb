import { keysOf, membershipLimits, transferReasonTexts, type TransferReason } from '@home/shared';
import { ChoiceField, IdField, InstantField, TextField, TextListField } from '../../http/fields';

export const transferDecisions = ['accept', 'reject'] as const;
export type TransferDecision = (typeof transferDecisions)[number];

export class SubmitTransferDto {
  @IdField({ description: 'The grass-roots union to move to' }) organisationId!: string;
  @ChoiceField(keysOf(transferReasonTexts)) reason!: TransferReason;
  @TextField({ optional: true, max: membershipLimits.noteLength }) note?: string;
}

export class RejectTransferDto {
  @TextField({ max: membershipLimits.noteLength, description: 'Why, as the member reads it' })
  note!: string;
}

/** For the office that decides: masks and unions. */
export class TransferReviewDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField() nameMask!: string;
  @TextField({ max: 12 }) memberNo!: string;
  @TextField({ max: 80 }) fromName!: string;
  @TextField({ max: 80 }) toName!: string;
  @TextField() reasonText!: string;
  @TextField({ nullable: true }) note!: string | null;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: transferDecisions }) actions!: TransferDecision[];
}

export class TransferDecidedDto {
  @TextField() statusText!: string;
}
