/** Lengths in characters. */
export const employmentLimits = {
  nameAtLeast: 2,
  nameLength: 60,
  /** Employers and platforms of one person at one time. */
  atOnce: 20,
  /** Kept after they ended: rows a person sees. */
  listed: 60,
} as const;

export const employmentKindTexts = { employer: '单位', platform: '平台' } as const;
export type EmploymentKind = keyof typeof employmentKindTexts;

/** Where a line of somebody's work comes from. */
export const employmentSourceTexts = {
  join: '入会申请里写的',
  roster: '工会名册里写的',
  self: '您自己写的',
} as const;
export type EmploymentSource = keyof typeof employmentSourceTexts;
