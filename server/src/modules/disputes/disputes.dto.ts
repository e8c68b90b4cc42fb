import { joinLimits } from '@home/shared';
import { IdField, InstantField, TextField, TextListField } from '../../http/fields';

export const disputeActions = ['confirm', 'deny'] as const;
export type DisputeAction = (typeof disputeActions)[number];

/** Masks and unions only: nothing typed by the second applicant. */
export class DisputeDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @InstantField() openedAt!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextField({ max: 600, description: 'What happened and how to find out' }) hint!: string;
  @TextListField({ choices: disputeActions }) actions!: DisputeAction[];
}

export class DecideDisputeDto {
  @TextField({ max: joinLimits.noteLength, description: 'How it was found out' }) note!: string;
}

export class DisputeDecidedDto {
  @TextField() statusText!: string;
}
