import {
  contentCheckStates,
  disputeLimits,
  joinLimits,
  type ContentCheckState,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

export const disputeActions = ['confirm', 'deny'] as const;
export type DisputeAction = (typeof disputeActions)[number];

export class StatementDto {
  @IdField() id!: string;
  @TextField({ description: 'Who says it' }) sideText!: string;
  @TextField({ max: disputeLimits.statementLength }) text!: string;
  @InstantField() saidAt!: string;
  @ChoiceField(contentCheckStates, { description: 'What the content check said so far' })
  check!: ContentCheckState;
  @BooleanField() mine!: boolean;
}

/** Masks and unions only: nothing typed by the second applicant. */
export class DisputeDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @InstantField() openedAt!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextField({ max: 600, description: 'What happened and how to find out' }) hint!: string;
  @TextField({ description: 'Who decides' }) unionName!: string;
  @TextField({ nullable: true, description: 'For whom the viewer speaks' })
  sideText!: string | null;
  @BooleanField() maySpeak!: boolean;
  @ListField(() => StatementDto) statements!: StatementDto[];
  @TextListField({ choices: disputeActions }) actions!: DisputeAction[];
}

/** For the person registered first: nothing about whoever came second. */
export class OwnDisputeDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField({ description: 'Who decides' }) unionName!: string;
  @BooleanField() maySpeak!: boolean;
  @ListField(() => StatementDto) statements!: StatementDto[];
}

export class StatementsDto {
  @ListField(() => StatementDto) items!: StatementDto[];
}

export class SayDto {
  @TextField({ max: disputeLimits.statementLength, description: 'What is known here' })
  text!: string;
}

export class DecideDisputeDto {
  @TextField({ max: joinLimits.noteLength, description: 'How it was found out' }) note!: string;
}

export class DisputeDecidedDto {
  @TextField() statusText!: string;
}
