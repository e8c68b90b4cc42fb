import { useCallback, useState } from 'react';
import { emptyForm, readDraft, readWhere, writeDraft, type JoinForm } from './draft';

interface JoinFormState {
  readonly form: JoinForm;
  /** True when what was typed earlier has been found again. */
  readonly restored: boolean;
  change: (part: Partial<JoinForm>) => void;
}

/** The form; every change is saved at once, so that a call or a closed app loses nothing. */
export function useJoinForm(stationId: string | undefined, resubmitting: boolean): JoinFormState {
  const [{ form, restored }, setState] = useState(() => opening(stationId, resubmitting));
  const change = useCallback((part: Partial<JoinForm>) => {
    setState((before) => {
      const next = { ...before.form, ...part };
      writeDraft(next, new Date());
      return { ...before, form: next };
    });
  }, []);
  return { form, restored, change };
}

function opening(stationId: string | undefined, resubmitting: boolean) {
  const draft = readDraft(new Date());
  const base = draft ?? (resubmitting ? readWhere() : undefined) ?? emptyForm;
  // A sticker just scanned says more about where somebody is than an old draft.
  const form = stationId ? { ...base, stationId, employer: undefined } : base;
  const typed = draft !== undefined && (draft.name !== '' || draft.idNumber !== '');
  return { form, restored: typed };
}
