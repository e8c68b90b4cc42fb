import { Permission, VenueError } from '@home/shared';
import { ApiError, get, post, useIntention, useResource } from '../../api';
import { wipeDraft } from '../../session/draft';
import { chosenAmong, useOwnUnions } from '../../session/own-unions';
import { useDraft } from '../../session/use-draft';
import {
  bodyOf,
  emptyVenue,
  faultsOf,
  NO_HOME,
  resourcesOf,
  steps,
  stepToMend,
  type VenueDraft,
} from './new-venue';
import { useNewVenue } from './use-managed-venue';

const key = 'venue.new';
type FirstResource = ReturnType<typeof resourcesOf>[number];

/** A new venue, step by step; what was typed survives leaving the page. */
export function useNewVenueForm() {
  const unions = useOwnUnions(Permission.VenueManage);
  const homes = useResource(() => get('/homes', { viewer: 'none' }), []);
  const { form, change } = useDraft<VenueDraft>(key, emptyVenue);
  const draft = { ...form, organisationId: chosenAmong(unions, form.organisationId) };
  const making = useNewVenue();
  const adding = useIntention(
    async ({ id, resource }: { id: string; resource: FirstResource }, intention) => {
      try {
        await post('/venues/{id}/resources', resource, { path: { id }, key: intention });
      } catch (error) {
        // Added by a try whose answer was lost: what was wanted.
        if (!(error instanceof ApiError) || error.code !== VenueError.ResourceTwice.code)
          throw error;
      }
      return true;
    },
  );
  const union = unions.find(({ code }) => code === draft.organisationId);
  const own = (homes.data?.items ?? []).filter(
    ({ organisationName }) => organisationName === union?.text,
  );
  const at = steps.indexOf(draft.step);

  /** The id of the venue when it and its resources are made. */
  const send = async (): Promise<string | undefined> => {
    const mend = stepToMend(draft);
    change({ isChecked: true, ...(mend && { step: mend }) });
    const body = bodyOf(draft);
    if (!body) return undefined;
    const id = draft.venueId ?? (await making.run(body))?.id;
    if (id === undefined) return undefined;
    change({ venueId: id });
    for (const resource of resourcesOf(draft))
      if (!(await adding.run({ id, resource }))) return undefined;
    wipeDraft(key);
    return id;
  };

  return {
    unions,
    homes: [
      ...own.map(({ id, name }) => ({ code: id, text: name })),
      { code: NO_HOME, text: '不放在职工之家里' },
    ],
    draft,
    faults: draft.isChecked ? faultsOf(draft, draft.step) : {},
    change,
    /** To the next step once nothing is missing on this one. */
    next: () => {
      const isGood = Object.keys(faultsOf(draft, draft.step)).length === 0;
      change(
        isGood ? { step: steps[at + 1] ?? draft.step, isChecked: false } : { isChecked: true },
      );
    },
    previous: () => change({ step: steps[at - 1] ?? draft.step, isChecked: false }),
    isFirst: at === 0,
    isLast: at === steps.length - 1,
    send,
    busy: making.busy || adding.busy,
    error: making.error ?? adding.error,
  };
}
