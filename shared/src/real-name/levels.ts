import { keysOf } from '../tone.ts';

/**
 * How sure we are who somebody is: 0 a phone · 1 a name and an ID number that are well formed · 2 checked, with the
 * registry or face to face. A service asks for the level it needs and no more (`@RequireLevel`).
 */
export const realNameLevelTexts = {
  0: '只绑定了手机号',
  1: '登记了姓名和身份证号，还没核验',
  2: '已实名',
} as const;
export type RealNameLevel = keyof typeof realNameLevelTexts;

export const realNameWayTexts = {
  online: '在线核验',
  face_to_face: '工会当面核验',
} as const;
export type RealNameWay = keyof typeof realNameWayTexts;

/** What was shown to the office that checked face to face. */
export const identityDocumentTexts = {
  id_card: '居民身份证',
  temporary_id_card: '临时身份证',
  household_register: '户口簿',
  residence_permit: '港澳台居民居住证',
  permanent_resident_card: '外国人永久居留身份证',
} as const;
export type IdentityDocument = keyof typeof identityDocumentTexts;
export const identityDocuments: readonly IdentityDocument[] = keysOf(identityDocumentTexts);

/** Online checks a person may ask for in a day; one that brought no answer is not counted. */
export const realNameLimits = { checksADay: 3 } as const;
