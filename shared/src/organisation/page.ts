/** What a union says about itself on its public page; lengths in characters. */
export const unionPageLimits = {
  contact: 40,
  address: 120,
  hours: 80,
  offers: 12,
  offer: 20,
  promise: 200,
} as const;

/** Unions of one page of the tree. */
export const treePageSize = 10;
