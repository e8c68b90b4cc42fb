import { useDraft } from '../../session/use-draft';
import { emptyForm, joinDraftKey, type JoinForm } from './draft';

interface JoinFormState {
  readonly form: JoinForm;
  /** True when what was typed earlier has been found again. */
  readonly restored: boolean;
  change: (part: Partial<JoinForm>) => void;
}

/** A sticker just scanned says more about where somebody is than an old draft. */
export function useJoinForm(stationId: string | undefined): JoinFormState {
  const { form, found, change } = useDraft(joinDraftKey, emptyForm, (draft) =>
    stationId ? { ...draft, stationId, employer: undefined } : draft,
  );
  const restored = found !== undefined && (found.name !== '' || found.idNumber !== '');
  return { form, restored, change };
}
