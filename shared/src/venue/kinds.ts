/** What a bookable thing in a venue is. */
export const resourceKindTexts = {
  badminton: '羽毛球场',
  basketball: '篮球场',
  table_tennis: '乒乓球台',
  football: '足球场',
  fitness: '健身房',
  reading_room: '阅览室',
  class_room: '教室',
  meeting_room: '会议室',
  other: '其他',
} as const;

export type ResourceKind = keyof typeof resourceKindTexts;

export const venueLimits = {
  nameLength: 60,
  addressLength: 120,
  rulesLength: 1000,
  phoneLength: 40,
  resourceNameLength: 30,
  resources: 60,
  /** Places of one resource. */
  capacity: 2000,
  hoursLines: 14,
  reasonLength: 200,
  /** Days shown at once; a closure lasts at most so many. */
  shownDays: 14,
  closureDays: 400,
} as const;
