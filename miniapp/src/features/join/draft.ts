import { joinLimits, type EmploymentForm, type Platform } from '@home/shared';
import type { NamedRef } from '../../api';
import { readStored, removeStored, writeStored } from '../../platform/storage';

/** Everything typed or chosen for an application, as it stands on the screen. */
export interface JoinForm {
  readonly employmentForm: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly stationId: string | undefined;
  /** What a union's own code said. */
  readonly unionScene: string | undefined;
  readonly employer: NamedRef | undefined;
  /** Typed, where the employer has no union to pick. */
  readonly employerName: string;
  readonly workSubdistrict: NamedRef | undefined;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly consented: boolean;
}

export const emptyForm: JoinForm = {
  employmentForm: 'rider',
  platforms: [],
  stationId: undefined,
  unionScene: undefined,
  employer: undefined,
  employerName: '',
  workSubdistrict: undefined,
  name: '',
  idNumber: '',
  phone: '',
  consented: false,
};

interface Draft<Form> {
  readonly savedAt: string;
  readonly form: Form;
}

export const joinDraftKey = 'join.draft';
const dayMs = 86_400_000;

/** What was typed before the app was closed; older than seven days it is wiped, it holds an ID number. */
export function readDraft<Form extends object>(
  key: string,
  empty: Form,
  now: Date,
): Form | undefined {
  const draft = readStored<Draft<Form>>(key);
  if (!draft) return undefined;
  const age = now.getTime() - Date.parse(draft.savedAt);
  if (age <= joinLimits.draftDays * dayMs) return { ...empty, ...draft.form };
  wipeDraft(key);
  return undefined;
}

export function writeDraft<Form extends object>(key: string, form: Form, now: Date): void {
  const draft: Draft<Form> = { savedAt: now.toISOString(), form };
  writeStored(key, draft);
}

export function wipeDraft(key: string): void {
  removeStored(key);
}
