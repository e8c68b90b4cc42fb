/** The levels of the union tree, from the root down. */
export const organisationLevelTexts = {
  city: '市总工会',
  district: '区县总工会',
  subdistrict: '街道（乡镇、园区）总工会',
  industry: '行业（产业）工会',
  grassroots: '基层工会',
} as const;

export type OrganisationLevel = keyof typeof organisationLevelTexts;

/** Kinds of a grass-roots union; later standards differ by kind. `fallback`: 网上会员之家. */
export const organisationKindTexts = {
  enterprise: '企业工会',
  institution: '事业单位工会',
  agency: '机关工会',
  joint: '联合工会',
  regional: '区域工会',
  sectoral: '行业工会',
  new_form: '新业态工会',
  fallback: '网上会员之家',
} as const;

export type OrganisationKind = keyof typeof organisationKindTexts;

/** Shown on every union's page; the days are `joinLimits.decisionWorkingDays`. */
export const organisationPromise = '3 个工作日内由人答复；过期自动交给上一级工会';

/** Search by name: shortest query in characters, longest query, most rows answered. */
export const organisationSearchLimits = { minLength: 2, maxLength: 40, rows: 20 } as const;
