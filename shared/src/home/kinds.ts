/** What a workers' home is: of one union, shared with others, or of a region or trade. */
export const homeKindTexts = {
  own: '自建',
  shared: '共享',
  regional: '区域',
  sectoral: '行业',
  joint: '联合',
} as const;

export type HomeKind = keyof typeof homeKindTexts;

/** Lengths in characters; how many lines a page has at most, and how many unions a home is shared with. */
export const homeLimits = {
  nameLength: 60,
  addressLength: 120,
  introLength: 500,
  contactLength: 60,
  lineLength: 100,
  lines: 20,
  shares: 30,
  /** Agreed bookings a day. */
  dailyQuota: 10_000,
  pageSize: 20,
} as const;
