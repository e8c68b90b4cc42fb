import { keysOf } from '../tone.ts';

/** In-app messages by kind with their title. The message is the real notice, a push only a hint. */
export const messageTitles = {
  join_submitted: '申请已提交',
  join_returned: '申请需要补充',
  join_resubmitted: '补充已收到',
  join_forwarded: '申请换了工会办理',
  join_escalated: '申请已交给上一级',
  join_approved: '您已入会',
  join_merged: '会籍核验完成',
  join_rejected: '申请没有通过',
  join_withdrawn: '申请已撤回',
  task_opened: '有新的待办',
  task_overdue: '有待办过期',
  dispute_opened: '有一件会籍核验',
  dispute_answered: '会籍核验有新材料',
  content_refused: '有内容没有通过检查',
  photo_unsure: '照片要请人看一看',
  transfer_submitted: '接转已提交',
  transfer_accepted: '会籍已接转',
  transfer_rejected: '接转没有通过',
  transfer_escalated: '接转已交给上一级',
  member_left: '有会员转走或退会',
  membership_changed: '您的会籍有变化',
  organisation_changed: '您的工会有变动',
  change_decided: '工会变动有结果',
  founding_decided: '组建工会有进展',
  founding_post: '请您答复：任职',
  union_founded: '您可以转到新工会',
  lapse_proposed: '请您回话：会籍',
  appeal_submitted: '申诉已提交',
  appeal_upheld: '申诉得到支持',
  appeal_dismissed: '申诉有结果了',
  appeal_escalated: '申诉已交给上一级',
  correction: '姓名、身份证号更正',
  real_name_verified: '您已经实名',
  delegation_started: '请您代理工会主席',
  delegation_ended: '代理结束了',
  delegation_recorded: '委托已登记',
  roster_registered: '工会登记您为会员',
  roster_denied: '有人说名册登记的不是自己',
  roster_imported: '名册已经导入',
  term_due: '该换届了',
  term_decided: '换届有结果',
  officer_started: '您在工会任职',
  booking_approved: '场地订下了',
  booking_refused: '场地没有批准',
  booking_called_off: '场馆取消了预约',
  booking_missed: '您没有到场',
  booking_let_in_late: '补记了您到场',
  booking_expired: '预约到点没有答复',
  booking_raised: '预约已交给上一级',
  booking_offer: '有位子了，请确认',
  booking_offer_over: '留的位子过期了',
  booking_not_reached: '候补没有排到',
  activity_signed_up: '报名成功',
  activity_offer: '有名额了，请确认',
  activity_offer_over: '名额过期了',
  activity_drawn: '抽签有结果',
  activity_cancelled: '活动取消',
  activity_removed: '您的报名被取消',
  activity_missed: '您没有到场',
  fault_settled: '报修有结果',
  activity_let_in_late: '补记了您到场',
  credit_appeal_decided: '申诉有结果',
  credit_appeal_raised: '申诉已交给上一级',
  personal_file_viewed: '有人看过您的资料',
} as const;

export type MessageKind = keyof typeof messageTitles;

export const messageKinds: readonly MessageKind[] = keysOf(messageTitles);

/** Lengths in characters; rows of a page. */
export const messageLimits = { titleLength: 40, bodyLength: 500, pageSize: 20 } as const;

/** What a one-time WeChat subscription is asked for, always on a tap. */
export const pushPurposeTexts = {
  join_result: '申请有结果时提醒我',
  join_returned: '申请要补充时提醒我',
  task_due: '待办快到期时提醒我',
  place_offer: '候补有名额时提醒我',
} as const;

export type PushPurpose = keyof typeof pushPurposeTexts;

export const pushPurposes: readonly PushPurpose[] = keysOf(pushPurposeTexts);
