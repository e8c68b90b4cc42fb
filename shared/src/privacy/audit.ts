import { revealPurposeTexts } from '../join/reasons.ts';
import { isKeyOf } from '../tone.ts';

/** An act on a personal file as its owner reads it: what was done, and why when no purpose was stated. */
interface AuditWords {
  readonly what: string;
  readonly why: string;
}

const joining = '审核入会申请';
const verifying = '同一个身份证号登记了两次，核对是谁';

/** By the action of the audit entry, `<subject>.<verb>`. */
const auditWords: Readonly<Record<string, AuditWords>> = {
  'join_application.view': { what: '看了您的入会申请（打星号的）', why: joining },
  'join_application.reveal': { what: '看了您的姓名、身份证号和手机号原文', why: joining },
  'join_application.paper': { what: '看了您交的材料', why: joining },
  'join_application.approve': { what: '通过了您的入会申请', why: joining },
  'join_application.return': { what: '请您补充入会申请', why: joining },
  'join_application.forward': { what: '把您的入会申请转给了别的工会', why: joining },
  'join_application.reject': { what: '没有通过您的入会申请', why: joining },
  'join_application.merge': { what: '核验后把申请并到了您的会籍', why: verifying },
  'join_application.refuse': { what: '核验后没有通过申请', why: verifying },
  'membership.start': { what: '登记了您的会籍', why: '入会申请通过' },
  'membership.import': { what: '照工会的名册登记了您的会籍', why: '导入会员名册' },
  'membership.claim': { what: '您核对了名册上的登记', why: '本人核对' },
  'membership.reveal': { what: '看了您的姓名、身份证号和手机号原文', why: '管理会员名册' },
  'roster.export': { what: '导出了会员名册', why: '管理会员名册' },
  'membership.end': { what: '结束了您的会籍', why: '按规定办理' },
  'membership.view': { what: '看了您的会籍（打星号的）', why: '管理会员' },
  'organisation_change.approve': { what: '批准了工会变动', why: '工会工作' },
  'union_founding.approve': { what: '批准了筹建工会', why: '工会工作' },
  'union_founding.refuse': { what: '没有批准组建工会', why: '工会工作' },
  'union_founding.return': { what: '退回了成立大会的报告', why: '工会工作' },
  'union_founding.report_for': { what: '上报了成立大会', why: '工会工作' },
  'union_founding.establish': { what: '批准了工会成立', why: '工会工作' },
  'founding_proposal.found': { what: '按建议开始组建工会', why: '工会工作' },
  'founding_proposal.put_off': { what: '把组建工会的建议放一放', why: '工会工作' },
  'organisation_change.refuse': { what: '没有批准工会变动', why: '工会工作' },
  'membership.propose_lapse': { what: '提出停您的会籍', why: '半年没有交会费、没有参加活动' },
  'membership_lapse.view': { what: '看了拟停会籍的情况（打星号的）', why: '管理会员' },
  'membership_lapse.keep': { what: '决定保留您的会籍', why: '您回了话，或者情况清楚了' },
  'membership_lapse.end': { what: '决定停您的会籍', why: '提醒后没有回话' },
  'membership.keep': { what: '决定保留您的会籍', why: '您回了话，或者情况清楚了' },
  'membership.transfer': { what: '把您的会籍接到了新工会', why: '会籍接转' },
  'membership_transfer.view': { what: '看了您的接转申请（打星号的）', why: '会籍接转' },
  'membership_transfer.accept': { what: '接收了您的会籍', why: '会籍接转' },
  'membership_transfer.reject': { what: '没有接收您的接转', why: '会籍接转' },
  'membership_dispute.view': { what: '看了您的会籍核验（打星号的）', why: verifying },
  'membership_dispute.paper': { what: '看了会籍核验的材料', why: verifying },
  'membership_dispute.confirm': { what: '核对后认为是您本人', why: verifying },
  'membership_dispute.deny': { what: '核对后认为不是同一个人', why: verifying },
  'organisation.edit_page': { what: '改了工会主页', why: '工会工作' },
  'home.edit': { what: '改了职工之家的主页', why: '工会工作' },
  'home.share': { what: '签了职工之家的共享约定', why: '工会工作' },
  'home.end_share': { what: '结束了职工之家的共享约定', why: '工会工作' },
  'venue.attach': { what: '把场馆放进了职工之家', why: '工会工作' },
  'venue.detach': { what: '把场馆移出了职工之家', why: '工会工作' },
  'venue.resize': { what: '改了场地同时能来几人', why: '场地预约' },
  'door.end': { what: '停用了您手机上的门口码', why: '门口签到' },
  'booking.approve': { what: '批准了您的预约', why: '场地预约' },
  'booking.refuse': { what: '没有批准您的预约', why: '场地预约' },
  'booking.check_in': { what: '登记了您到场', why: '场地预约' },
  'booking.call_off': { what: '取消了您的预约', why: '场地关闭或者位子变少' },
  'booking.view': { what: '看了您的预约（打星号的）', why: '场地预约' },
  'credit_appeal.view': { what: '看了您的申诉（打星号的）', why: '爽约申诉' },
  'credit_appeal.accept': { what: '认可了您的申诉', why: '爽约申诉' },
  'credit_appeal.reject': { what: '没有认可您的申诉', why: '爽约申诉' },
  'activity.publish': { what: '发布了活动', why: '办活动' },
  'activity.close': { what: '截止了活动报名', why: '办活动' },
  'activity.cancel': { what: '取消了活动', why: '办活动' },
  'activity.resize': { what: '调整了活动名额', why: '办活动' },
  'activity.hang_photo': { what: '放了活动的照片', why: '办活动' },
  'activity.take_down_photo': { what: '去掉了活动的照片', why: '办活动' },
  'activity.pass_photo': { what: '看过活动的照片，让大家看到', why: '办活动' },
  'venue.hang_photo': { what: '放了场馆的照片', why: '管理场馆' },
  'venue.take_down_photo': { what: '去掉了场馆的照片', why: '管理场馆' },
  'venue.pass_photo': { what: '看过场馆的照片，让大家看到', why: '管理场馆' },
  'activity.view': { what: '看了活动报名名单里的您（打星号的）', why: '办活动' },
  'activity.export': { what: '导出了活动报名名单', why: '办活动' },
  'activity_registration.remove': { what: '取消了您的报名', why: '办活动' },
  'activity_registration.check_in': { what: '登记了您到场', why: '活动到场' },
  'draw.commit': { what: '封存了抽签的种子', why: '抽签' },
  'draw.reveal': { what: '公开了抽签的种子和结果', why: '抽签' },
  'data_export.request': { what: '您导出了自己的档案', why: '本人要求' },
  'appeal.view': { what: '看了您的申诉', why: '处理申诉' },
  'appeal.uphold': { what: '支持了您的申诉', why: '处理申诉' },
  'appeal.dismiss': { what: '没有支持您的申诉', why: '处理申诉' },
  'join_application.uphold': { what: '通过了您的入会申请', why: '申诉得到支持' },
  'join_application.reopen': { what: '重新受理了您的入会申请', why: '申诉得到支持' },
  'membership_transfer.uphold': { what: '接收了您的会籍', why: '申诉得到支持' },
  'membership.move_on_appeal': { what: '把您的会籍接到了新工会', why: '申诉得到支持' },
  'membership_lapse.uphold': { what: '撤销了停您会籍的决定', why: '申诉得到支持' },
  'membership.restore': { what: '恢复了您的会籍，中间不断', why: '申诉得到支持' },
  'person_correction.view': { what: '看了您要更正的姓名、身份证号', why: '核对证件' },
  'person_correction.approve': { what: '更正了您的姓名、身份证号', why: '看过证件' },
  'person_correction.reject': { what: '没有更正您的姓名、身份证号', why: '看过证件' },
  'officer.start': { what: '登记您为工会干部', why: '工会选举' },
  'term_renewal.elect': { what: '报了换届选举的结果', why: '工会选举' },
  'term_renewal.approve': { what: '确认了换届选举的结果', why: '工会选举' },
  'union_vacancy.fill': { what: '登记了补选的主席', why: '工会选举' },
  'officer.end': { what: '登记您不再担任工会职务', why: '换届、离任或者工会变动' },
  'person.verify_online': { what: '在线核验了姓名和身份证号', why: '您自己办的' },
  'person.verify_face_to_face': { what: '当面看了您的证件，记下实名', why: '当面核验' },
  'delegation.start': { what: '委托您代理工会主席', why: '主席请假' },
  'delegation.end': { what: '收回了给您的委托', why: '主席请假' },
};

const other: AuditWords = { what: '办理了和您有关的一件事', why: '工会工作' };

export const auditWordsOf = (action: string, purpose: string | null): AuditWords => {
  const words = auditWords[action] ?? other;
  return isKeyOf(revealPurposeTexts, purpose)
    ? { what: words.what, why: revealPurposeTexts[purpose] }
    : words;
};

/** Rows of one page of "谁看过我的". */
export const fileViewsPageSize = 20;
