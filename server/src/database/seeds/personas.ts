/** Somebody of the demo city as whom one can log in: code `sandbox-<name>`, openid `sandboxOpenid(name)`. */
export interface Persona {
  name: string;
  personName: string;
  /** Who it is, in a few words. */
  title: string;
  /** What one can try as this person. */
  description: string;
  phone: string;
}

/** Seeded identically for development, tests and screenshots. The numbers are made up. */
export const PERSONAS = [
  {
    name: 'rider',
    personName: '买买提·吐尔逊',
    title: '外卖骑手，还没入会',
    description: '在滨河路驿站扫码，看看归哪个工会管，一分钟提交入会申请。',
    phone: '19900000001',
  },
  {
    name: 'rider2',
    personName: '欧阳志远',
    title: '快递员，还没入会',
    description: '另一位新来的劳动者，适合和骑手同时试。',
    phone: '19900000002',
  },
  {
    name: 'applicant',
    personName: '韩晓梅',
    title: '入会申请在办，今天到期',
    description: '查看申请办到哪一步、现在由谁办、最晚什么时候答复。',
    phone: '19900000003',
  },
  {
    name: 'member',
    personName: '周建国',
    title: '会员，河东街道网约配送联合工会',
    description: '打开会员卡，到驿站签到，看消息。',
    phone: '19900000004',
  },
  {
    name: 'chair',
    personName: '张志强',
    title: '主席，河东街道网约配送联合工会',
    description: '按时限看待办，几位申请人一起写进决议，或退回补充、转交。',
    phone: '19900000005',
  },
  {
    name: 'neighbour-chair',
    personName: '王秀兰',
    title: '主席，邻近的一家工会',
    description: '看不到河东街道网约配送联合工会的申请；转交过来的才看得到。',
    phone: '19900000006',
  },
  {
    name: 'ex-chair',
    personName: '赵国栋',
    title: '前任主席，任期已满',
    description: '任期结束以后，原来的待办就不再由他办理。',
    phone: '19900000007',
  },
  {
    name: 'deputy',
    personName: '孙丽华',
    title: '副主席，受主席委托代办',
    description: '在委托的日期内，代主席办理入会申请。',
    phone: '19900000008',
  },
  {
    name: 'subdistrict-cadre',
    personName: '陈明',
    title: '河东街道总工会干部',
    description: '接手下级工会超过时限的事，处理身份重复的核验。',
    phone: '19900000009',
  },
  {
    name: 'district-cadre',
    personName: '刘芳',
    title: '河东区总工会干部',
    description: '接手街道没有按时办的事。',
    phone: '19900000010',
  },
  {
    name: 'city-cadre',
    personName: '郑伟',
    title: '临江市总工会干部',
    description: '看全市的待办，接手区里没有按时办的事。',
    phone: '19900000011',
  },
  {
    name: 'keeper',
    personName: '何大勇',
    title: '驿站管理员，滨河路 24 小时驿站',
    description: '扫会员的码，核对会员卡是真是假。',
    phone: '19900000012',
  },
  {
    name: 'venue-keeper',
    personName: '蒋海燕',
    title: '场馆管理员，区职工体育馆',
    description: '看今天谁来，扫会员卡登记到场，批准教室预约，临时关闭场地。',
    phone: '19900000013',
  },
] as const satisfies readonly Persona[];

/** The code names of the personas, for tests and seeds. */
export type PersonaName = (typeof PERSONAS)[number]['name'];
