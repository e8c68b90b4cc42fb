/** What an open task is about; the subject's id is in the table of that name. */
export const taskSubjectTexts = {
  join_application: '入会申请',
  membership_dispute: '会籍核验',
  membership_transfer: '会籍接转',
  membership_lapse: '拟停会籍',
  organisation_change: '工会变动',
  term_renewal: '换届',
  union_vacancy: '主席空缺',
  booking: '场地预约',
  credit_appeal: '爽约申诉',
  venue_fault: '报修',
  appeal: '申诉',
  person_correction: '更正姓名、身份证号',
  union_founding: '组建工会',
  founding_proposal: '组建建议',
} as const;

export type TaskSubject = keyof typeof taskSubjectTexts;

/** What a button for an action is called. */
export const actionTexts = {
  submit: '提交申请',
  approve: '通过',
  return: '退回补充',
  resubmit: '补充材料',
  forward: '转给别的工会',
  reject: '不予通过',
  withdraw: '撤回申请',
  escalate: '交给上一级',
  dispute: '转会籍核验',
  confirm: '是同一个人',
  deny: '不是同一个人',
  accept: '接收',
  refuse: '不批准',
  establish: '批准成立',
  found: '开始组建',
  put_off: '先放一放',
  keep: '保留会籍',
  end: '停会籍',
  elect: '报选举结果',
  postpone: '申请延期',
  grant: '同意延期',
  fill: '登记新主席',
  uphold: '支持申诉',
  dismiss: '维持原决定',
  fix: '处理好了',
  set_aside: '不用处理',
} as const;

export type Action = keyof typeof actionTexts;

/** Rows of one page of the inbox. */
export const inboxPageSize = 20;
