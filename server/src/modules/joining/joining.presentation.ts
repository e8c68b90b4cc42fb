import { dueText, dueTone, missingTexts, type DueTone, type JoinStatus } from '@home/shared';
import type { WorkingDays } from '../../calendar/working-days';
import { applicationWords } from './application-words.rules';
import type { ApplicationDto, TimelineStepDto, UnionRefDto } from './joining.dto';
import type { ApplicationRow, LogLine, TimelineStep, UnionRef } from './joining.types';
import { timelineOf, type Present } from './timeline.rules';

/** The clock of a running matter in words. */
export function dueWords(
  dueAt: Date | null,
  now: Date,
  calendar: WorkingDays,
): { dueAt: string; dueText: string; tone: DueTone } | undefined {
  if (!dueAt) return undefined;
  const left = calendar.workingDaysBetween(now, dueAt);
  return {
    dueAt: dueAt.toISOString(),
    dueText: dueText(now, dueAt, left),
    tone: dueTone(now, dueAt, left),
  };
}

export const toUnionRefDto = ({ id, name }: UnionRef): UnionRefDto => ({ id: String(id), name });

export const toTimelineDto = (step: TimelineStep): TimelineStepDto => ({
  at: step.at?.toISOString() ?? null,
  state: step.state,
  title: step.title,
  text: step.text,
});

export const presentOf = (row: ApplicationRow, now: Date): Present => ({
  status: row.status,
  organisation: row.organisation.name,
  parentName: row.parentName,
  dueAt: row.dueAt,
  now,
});

/** What the applicant may do, by the state that is shown to them. */
const applicantActions: Readonly<Record<JoinStatus, ('withdraw' | 'resubmit')[]>> = {
  submitted: ['withdraw'],
  disputed: ['withdraw'],
  returned: ['resubmit', 'withdraw'],
  approved: [],
  merged: [],
  rejected: [],
  withdrawn: [],
};

export function toApplicationDto(
  row: ApplicationRow,
  log: readonly LogLine[],
  now: Date,
  calendar: WorkingDays,
): ApplicationDto {
  const words = applicationWords({
    status: row.status,
    organisation: row.organisation.name,
    parentName: row.parentName,
    union: row.union.name,
    dueAt: row.dueAt,
    missingCount: row.missing.length,
    last: log.at(-1),
    now,
  });
  const due = dueWords(row.dueAt, now, calendar);
  return {
    id: row.id,
    ...words,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: due?.dueAt ?? null,
    dueText: due?.dueText ?? null,
    organisation: toUnionRefDto(row.organisation),
    union: toUnionRefDto(row.union),
    routeReason: row.routeReason,
    nameMask: row.nameMask,
    idNumberMask: row.idNumberMask,
    phoneMask: row.phoneMask,
    missing: row.missing.map((code) => ({ code, text: missingTexts[code] })),
    returnNote: row.returnNote,
    timeline: timelineOf(log, presentOf(row, now), 'applicant').map(toTimelineDto),
    actions: applicantActions[row.status],
  };
}
