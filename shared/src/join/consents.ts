/** Texts a person agrees to before applying. A new wording is a new version, never an edit. */
export type ConsentKind = 'join_statement' | 'personal_information';

export interface ConsentText {
  readonly kind: ConsentKind;
  readonly version: number;
  /** First day the text is shown, 'YYYY-MM-DD'. */
  readonly effectiveFrom: string;
  readonly title: string;
  readonly body: string;
}

export const consentKinds: readonly ConsentKind[] = ['join_statement', 'personal_information'];

export const consentTexts: readonly ConsentText[] = [
  {
    kind: 'join_statement',
    version: 1,
    effectiveFrom: '2026-01-01',
    title: '入会说明',
    body: [
      '我自愿加入中国工会，遵守《中国工会章程》。',
      '以工资收入为主要生活来源的劳动者，不分民族、性别、职业、宗教信仰、教育程度，都可以加入工会，任何人不得阻挠（《工会法》第三条）。',
      '申请由工会委员会决定，3 个工作日内答复；过期自动交给上一级工会，不会没人管。单位不参与审批，也看不到这份申请。',
      '入会免费。您随时可以撤回申请；入会后也可以随时退会。',
    ].join('\n'),
  },
  {
    kind: 'personal_information',
    version: 1,
    effectiveFrom: '2026-01-01',
    title: '个人信息怎么用',
    body: [
      '姓名和身份证号：只用来确认“一人一籍”，加密保存；列表里只显示打星号的姓名。',
      '手机号：只用来就这份申请联系您。',
      '工作类型、平台、工作或居住的街道：只用来找到管您的工会。',
      '身份证号属于敏感个人信息。谁看过、为什么看，都有记录，您随时可以查。',
      '不会告诉您的单位和平台，不会用于推销。撤回申请或退会后，可以要求删除。',
    ].join('\n'),
  },
];

/** The version of each kind in force on a day ('YYYY-MM-DD'), in the order they are shown. */
export function consentsInForce(day: string): ConsentText[] {
  return consentKinds.flatMap((kind) => {
    const versions = consentTexts.filter((text) => text.kind === kind && text.effectiveFrom <= day);
    return versions.sort((a, b) => b.version - a.version).slice(0, 1);
  });
}
