import { keysOf } from '../tone.ts';

/** How a person works. All but `fixed` are new-form or flexible employment (新就业形态、灵活就业). */
export const employmentFormTexts = {
  fixed: '有固定单位',
  rider: '外卖骑手',
  courier: '快递员',
  driver: '网约车司机',
  trucker: '货车司机',
  domestic: '家政保洁',
  other: '其他灵活就业',
} as const;

export type EmploymentForm = keyof typeof employmentFormTexts;

export const employmentForms: readonly EmploymentForm[] = keysOf(employmentFormTexts);

/** A platform is an attribute of the person, never the union; one rider may have several. */
export const platformTexts = {
  meituan: '美团',
  eleme: '饿了么',
  jd: '京东',
  sf: '顺丰',
  dada: '达达',
  shansong: '闪送',
  didi: '滴滴',
  gaode: '高德打车',
  caocao: '曹操出行',
  huolala: '货拉拉',
  manbang: '满帮',
  sto: '申通',
  yto: '圆通',
  zto: '中通',
  yunda: '韵达',
  jitu: '极兔',
  daojia: '58 到家',
  other: '其他平台',
} as const;

export type Platform = keyof typeof platformTexts;

export const platforms: readonly Platform[] = keysOf(platformTexts);

/** The platforms offered first for a form of work; `other` is always among them. */
export const platformsByForm: Readonly<Record<EmploymentForm, readonly Platform[]>> = {
  fixed: [],
  rider: ['meituan', 'eleme', 'jd', 'dada', 'shansong', 'sf', 'other'],
  courier: ['sf', 'jd', 'sto', 'yto', 'zto', 'yunda', 'jitu', 'other'],
  driver: ['didi', 'gaode', 'caocao', 'other'],
  trucker: ['huolala', 'manbang', 'other'],
  domestic: ['daojia', 'other'],
  other: ['other'],
};
