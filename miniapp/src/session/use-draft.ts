import { useCallback, useState } from 'react';
import { readDraft, writeDraft } from './draft';

interface DraftState<Form> {
  readonly form: Form;
  /** What had been typed before the app was closed, if anything. */
  readonly found: Form | undefined;
  change: (part: Partial<Form>) => void;
}

/** A form whose every change is saved at once, so that a call or a closed app loses nothing. */
export function useDraft<Form extends object>(
  key: string,
  empty: Form,
  adjust: (form: Form) => Form = (form) => form,
): DraftState<Form> {
  const [{ form, found }, setState] = useState(() => {
    const draft = readDraft(key, empty, new Date());
    return { form: adjust(draft ?? empty), found: draft };
  });
  const change = useCallback(
    (part: Partial<Form>) => {
      setState((before) => {
        const next = { ...before.form, ...part };
        writeDraft(key, next, new Date());
        return { ...before, form: next };
      });
    },
    [key],
  );
  return { form, found, change };
}
