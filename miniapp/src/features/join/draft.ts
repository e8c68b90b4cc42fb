import { joinLimits, type EmploymentForm, type Platform } from '@home/shared';
import type { NamedRef } from '../../api';
import { readStored, removeStored, writeStored } from '../../platform/storage';

/** Everything typed or chosen for an application, as it stands on the screen. */
export interface JoinForm {
  readonly employmentForm: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly stationId: string | undefined;
  readonly employer: NamedRef | undefined;
  readonly workSubdistrict: NamedRef | undefined;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Said with a correction, where no field fits what was asked for. */
  readonly note: string;
  readonly consented: boolean;
}

export const emptyForm: JoinForm = {
  employmentForm: 'rider',
  platforms: [],
  stationId: undefined,
  employer: undefined,
  workSubdistrict: undefined,
  name: '',
  idNumber: '',
  phone: '',
  note: '',
  consented: false,
};

interface Draft {
  readonly savedAt: string;
  readonly form: JoinForm;
}

const draftKey = 'join.draft';
const whereKey = 'join.where';
const dayMs = 86_400_000;

/** What was typed before the app was closed; older than seven days it is wiped, it holds an ID number. */
export function readDraft(now: Date): JoinForm | undefined {
  const draft = readStored<Draft>(draftKey);
  if (!draft) return undefined;
  const age = now.getTime() - Date.parse(draft.savedAt);
  if (age <= joinLimits.draftDays * dayMs) return { ...emptyForm, ...draft.form };
  wipeDraft();
  return undefined;
}

export function writeDraft(form: JoinForm, now: Date): void {
  const draft: Draft = { savedAt: now.toISOString(), form };
  writeStored(draftKey, draft);
}

export function wipeDraft(): void {
  removeStored(draftKey);
}

/** After sending only where somebody works is kept, for a correction: no name, no number, no note. */
export function keepWhere(form: JoinForm): void {
  const { name, idNumber, phone, note, consented } = emptyForm;
  const where: JoinForm = { ...form, name, idNumber, phone, note, consented };
  writeStored(whereKey, where);
}

export function readWhere(): JoinForm | undefined {
  const where = readStored<Partial<JoinForm>>(whereKey);
  return where && { ...emptyForm, ...where };
}
