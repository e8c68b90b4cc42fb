/** The nearest organisation that stands over both: '/1/12/140/' and '/1/12/150/' → 12. The root at last. */
export function organisationOverBoth(one: string, other: string): number {
  const ids = (path: string): number[] => path.split('/').filter(Boolean).map(Number);
  const [first, second] = [ids(one), ids(other)];
  const shared = first.filter((id, i) => second[i] === id && i < second.length);
  const isSame = shared.length === first.length && first.length === second.length;
  const above = isSame ? shared.slice(0, -1) : shared;
  return above.at(-1) ?? first[0] ?? 1;
}
