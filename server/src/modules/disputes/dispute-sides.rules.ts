/** Those concerned by a verification who may say and show something. The second applicant is not told that there is one. */
export const disputeSides = ['first_union', 'second_union', 'first_person'] as const;
export type DisputeSide = (typeof disputeSides)[number];

export const sideTexts: Readonly<Record<DisputeSide, string>> = {
  first_union: '首次登记的工会',
  second_union: '第二次申请的工会',
  first_person: '首次登记的本人',
};

/** Lines of ids from the root: who has the matter now, the union of the first registration, the one of the second. */
export interface DisputePaths {
  readonly owner: string;
  readonly first: string;
  readonly second: string;
}

/**
 * For which side an office speaks, if for any: whoever decides, or stands over the union of the first registration,
 * speaks for that one, also when the other union lies below them as well.
 */
export function sideOfOffice(
  office: string,
  { owner, first, second }: DisputePaths,
): DisputeSide | undefined {
  if (owner.startsWith(office) || first.startsWith(office)) return 'first_union';
  return second.startsWith(office) ? 'second_union' : undefined;
}
