import type { SqlValue } from '../../database/database';

/** A whole name; or digits, the last four of a phone or a number in the draw. */
export type SignUpSearch =
  | { readonly by: 'name'; readonly blind: Buffer }
  | { readonly by: 'digits'; readonly digits: string };

/** Narrows a list of registrations `r` with their persons `p`. */
export function foundBy(search: SignUpSearch | undefined): { sql: string; params: SqlValue[] } {
  if (search === undefined) return { sql: '', params: [] };
  if (search.by === 'name') return { sql: 'AND p.name_blind = ?', params: [search.blind] };
  const { digits } = search;
  return { sql: 'AND (p.phone_tail = ? OR r.number = ?)', params: [digits, Number(digits)] };
}
