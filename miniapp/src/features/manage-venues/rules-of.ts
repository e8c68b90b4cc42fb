import type { ManagedVenue, Rules, RuleVersion } from './use-managed-venue';

type OfVenue = Pick<ManagedVenue, 'rules' | 'today'>;

/** Those of one place alone; `null`: of the whole venue. */
const versionsOf = ({ rules }: OfVenue, resourceId: string | null): RuleVersion[] =>
  rules.filter((one) => one.resourceId === resourceId);

/** What a resource is booked by, now first: the venue's where it has none of its own yet. */
export function rulesOfResource(venue: OfVenue, resourceId: string): RuleVersion[] {
  const own = versionsOf(venue, resourceId);
  const isInForce = ({ from }: RuleVersion) => from <= venue.today;
  if (own.some(isInForce)) return own;
  const [first] = own;
  return [
    ...versionsOf(venue, null).filter(({ from }) => first === undefined || from < first.from),
    ...own,
  ];
}

/** Where a change begins: the last decision about the place, or about the venue where it goes by that. */
export function rulesToChange(
  venue: OfVenue,
  resourceId: string | undefined,
): { id: string; rules: Rules } | undefined {
  const own = resourceId === undefined ? undefined : versionsOf(venue, resourceId).at(-1);
  const last = own?.rules ? own : versionsOf(venue, null).at(-1);
  return last?.rules ? { id: last.id, rules: last.rules } : undefined;
}
