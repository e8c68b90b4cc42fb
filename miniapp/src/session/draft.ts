import { joinLimits } from '@home/shared';
import { readStored, removeStored, writeStored } from '../platform/storage';

interface Draft<Form> {
  readonly savedAt: string;
  readonly form: Form;
}

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
