/** Days are whole days in Asia/Shanghai, both ends included; `startsWithin` counts from today. */
export const delegationLimits = {
  days: 60,
  startsWithin: 90,
  reasonLength: 100,
  listed: 30,
} as const;

export const delegationStateTexts = {
  upcoming: '还没开始',
  running: '正在代理',
  ended: '已经结束',
} as const;

export type DelegationState = keyof typeof delegationStateTexts;
