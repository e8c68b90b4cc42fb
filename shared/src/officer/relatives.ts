/**
 * Near relatives of 民法典 §1045 (spouse, parents, children, siblings, grandparents, grandchildren), and others, whom
 * somebody may name all the same.
 */
export const relationTexts = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
  other: '其他亲属',
} as const;
export type Relation = keyof typeof relationTexts;

export const isNearRelation = (relation: Relation): boolean => relation !== 'other';

/** In what place a declared relative is. */
export const relativeStandingTexts = {
  employer_head: '单位主要负责人',
  union_officer: '在工会任职',
  member: '工会会员',
} as const;
export type RelativeStanding = keyof typeof relativeStandingTexts;

export const relativeLimits = {
  /** Declarations in force of one person. */
  declared: 20,
  employerLength: 80,
} as const;
