import { keysOf, retainReasonTexts, type RetainReason, type Tone } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];

/** What a member may do with their own membership now. */
export const ownMembershipActions = [
  'transfer',
  'withdraw_transfer',
  'retain',
  'resume',
  'object',
  'quit',
] as const;
export type OwnMembershipAction = (typeof ownMembershipActions)[number];

export class PeriodDto {
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @TextField() statusText!: string;
  @DayField() from!: string;
  @DayField({ nullable: true, description: 'The first day it no longer held' }) to!: string | null;
}

export class OwnTransferDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ max: 80 }) fromName!: string;
  @TextField({ max: 80 }) toName!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
}

export class OwnMembershipDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ max: 12 }) memberNo!: string;
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @DayField() since!: string;
  @TextField() sinceText!: string;
}

/** 我的会籍: what it is, what I may do, how it came. */
export class MembershipFileDto {
  @ObjectField(() => OwnMembershipDto, { nullable: true }) membership!: OwnMembershipDto | null;
  @TextListField({ choices: ownMembershipActions }) actions!: OwnMembershipAction[];
  @TextField({ nullable: true, description: 'What the union asks, while it does' })
  warning!: string | null;
  @ObjectField(() => OwnTransferDto, { nullable: true }) openTransfer!: OwnTransferDto | null;
  @ListField(() => OwnTransferDto) transfers!: OwnTransferDto[];
  @ListField(() => PeriodDto, { max: 500 }) periods!: PeriodDto[];
}

export class OnDayQuery {
  @DayField() day!: string;
  @InstantField({ optional: true, description: 'As it was known then; now when absent' })
  knownAt?: string;
}

export class OnDayDto {
  @ObjectField(() => PeriodDto, { nullable: true }) period!: PeriodDto | null;
  @BooleanField({ description: 'On that day itself something else was known' })
  wasKnownOtherwise!: boolean;
  @ObjectField(() => PeriodDto, {
    nullable: true,
    description: 'As it was known at the end of that day',
  })
  periodAsKnownThen!: PeriodDto | null;
}

export class RetainDto {
  @ChoiceField(keysOf(retainReasonTexts)) reason!: RetainReason;
}

export class QuitDto {
  @BooleanField({ description: 'Read what follows and meant it' }) confirmed!: boolean;
}
