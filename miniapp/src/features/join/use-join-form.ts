import { useDraft } from '../../session/use-draft';
import { emptyForm, joinDraftKey, type JoinForm } from './draft';

interface JoinFormState {
  readonly form: JoinForm;
  /** True when what was typed earlier has been found again. */
  readonly restored: boolean;
  change: (part: Partial<JoinForm>) => void;
}

/** What was just scanned: the sticker of a station, or a union's own code. */
export interface Scanned {
  readonly stationId?: string | undefined;
  readonly unionScene?: string | undefined;
}

/** A code just scanned says more about where somebody is than an old draft. */
export function useJoinForm({ stationId, unionScene }: Scanned): JoinFormState {
  const { form, found, change } = useDraft(joinDraftKey, emptyForm, (draft) =>
    stationId || unionScene ? { ...draft, stationId, unionScene, employer: undefined } : draft,
  );
  const restored = found !== undefined && (found.name !== '' || found.idNumber !== '');
  return { form, restored, change };
}
