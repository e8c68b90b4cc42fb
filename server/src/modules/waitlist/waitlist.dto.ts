import {
  keysOf,
  waitlistStatuses,
  waitlistSubjectTexts,
  type WaitlistStatus,
  type WaitlistSubjectType,
} from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import type { WaitlistEntry } from './waitlist.types';

const actions = ['accept', 'decline', 'leave'] as const;
type WaitlistAction = (typeof actions)[number];

export class WaitlistEntryDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(waitlistSubjectTexts)) subjectType!: WaitlistSubjectType;
  @IdField() subjectId!: string;
  @IdField({ description: 'The registration or booking' }) matterId!: string;
  @ChoiceField(keysOf(waitlistStatuses)) status!: WaitlistStatus;
  @TextField() statusText!: string;
  @IntField({ description: 'How many wait before' }) ahead!: number;
  @InstantField({ nullable: true, description: 'Until when the place is held' })
  holdUntil!: string | null;
  @InstantField() startsAt!: string;
  @TextListField({ choices: actions }) actions!: WaitlistAction[];
}

export class WaitlistEntriesDto {
  @ListField(() => WaitlistEntryDto) items!: WaitlistEntryDto[];
}

const actionsIn: Readonly<Partial<Record<WaitlistStatus, WaitlistAction[]>>> = {
  waiting: ['leave'],
  offered: ['accept', 'decline'],
};

export const toWaitlistEntryDto = (entry: WaitlistEntry, ahead: number): WaitlistEntryDto => ({
  id: entry.id,
  subjectType: entry.subjectType,
  subjectId: entry.subjectId,
  matterId: entry.matterId,
  status: entry.status,
  statusText: waitlistStatuses[entry.status].text,
  ahead,
  holdUntil: entry.holdUntil?.toISOString() ?? null,
  startsAt: entry.startsAt.toISOString(),
  actions: actionsIn[entry.status] ?? [],
});
