/** Posts of a union's committee, in the order in which they are read out. */
export const officerPostTexts = {
  chair: '主席',
  vice_chair: '副主席',
  finance_auditor: '经费审查委员会主任',
  women_director: '女职工委员会主任',
  member: '委员',
} as const;
export type OfficerPost = keyof typeof officerPostTexts;

/** 工会法 §16: the committee of a grass-roots union is elected for three or for five years. */
export const termYears = [3, 5] as const;
export type TermYears = (typeof termYears)[number];

export const officerLimits = {
  /** Officers of one committee. */
  officers: 25,
  /** Days that may pass between an election and its report. */
  reportedWithinDays: 60,
} as const;
