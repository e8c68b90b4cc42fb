import { rulesFaults, type Day } from '@home/shared';
import { wipeDraft } from '../../session/draft';
import { useDraft } from '../../session/use-draft';
import { rulesToChange } from './rules-of';
import { useSetRules, type ManagedVenue, type Rules } from './use-managed-venue';

interface RulesDraft {
  /** The rules it was begun from; newer ones begin anew. */
  readonly base: string;
  readonly from: Day;
  readonly rules: Rules;
}

/** The rules of a venue, or of one resource in it, being changed, on several pages; kept until they are sent. */
export function useRulesForm(venue: ManagedVenue, resourceId: string | undefined) {
  const key = `venue.rules.${resourceId ?? venue.id}`;
  const last = rulesToChange(venue, resourceId);
  const fresh: RulesDraft | undefined = last && {
    base: last.id,
    from: venue.today,
    rules: last.rules,
  };
  const { form, change } = useDraft<Partial<RulesDraft>>(key, fresh ?? {}, (draft) => {
    if (draft.base !== fresh?.base) return fresh ?? {};
    return draft.from !== undefined && draft.from < venue.today
      ? { ...draft, from: venue.today }
      : draft;
  });
  const setting = useSetRules(venue.id);
  const { rules, from } = form;
  const faults = rules ? Object.values(rulesFaults(rules)) : [];
  const send = async () => {
    if (!rules || from === undefined || faults.length > 0) return false;
    const sent = await setting.run({
      ...(resourceId === undefined ? {} : { resourceId }),
      rules,
      from,
    });
    if (sent) wipeDraft(key);
    return sent !== undefined;
  };
  return {
    rules,
    from,
    faults,
    setFrom: (day: Day) => change({ from: day }),
    change: (part: Partial<Rules>) => change({ rules: rules && { ...rules, ...part } }),
    send,
    busy: setting.busy,
    error: setting.error,
  };
}
