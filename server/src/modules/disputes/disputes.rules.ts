/** The ids along a path, without the organisation itself; the root, which nobody stands above, stays. */
const idsAbove = (path: string): string[] => {
  const ids = path.split('/').filter(Boolean);
  return ids.length > 1 ? ids.slice(0, -1) : ids;
};

/** The nearest organisation that stands above all of these; `undefined` for none. */
export function organisationAbove(paths: readonly string[]): number | undefined {
  const [first, ...others] = paths.map(idsAbove);
  const common = first?.filter((id, at) => others.every((ids) => ids[at] === id));
  const nearest = common?.at(-1);
  return nearest === undefined ? undefined : Number(nearest);
}

/**
 * Whoever confirms an identity hands over the offices that go with it, so each must stand below one of their own:
 * nobody makes a colleague or a superior. At the root there is only the colleague.
 */
export const standsAbove = (deciding: readonly string[], held: readonly string[]): boolean =>
  held.every((path) => deciding.some((own) => `/${idsAbove(path).join('/')}/`.startsWith(own)));
