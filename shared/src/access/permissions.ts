import type { Option } from '../tone.ts';
import { optionsOf } from '../tone.ts';

/** What a route may ask of an account. The value is what stands in logs, documents and answers. */
export const Permission = {
  JoinApply: 'join.apply',
  JoinOwn: 'join.own',
  MembershipOwn: 'membership.own',
  AppealOwn: 'appeal.own',
  MessageOwn: 'message.own',
  SessionOwn: 'session.own',
  DataOwn: 'data.own',
  FileUse: 'file.use',
  StationVisit: 'station.visit',
  OrganisationSearch: 'organisation.search',
  JoinDecide: 'join.decide',
  TaskRead: 'task.read',
  DisputeResolve: 'dispute.resolve',
  TransferDecide: 'transfer.decide',
  MembershipDecide: 'membership.decide',
  OrganisationManage: 'organisation.manage',
  StationManage: 'station.manage',
  CardVerify: 'card.verify',
  DelegationManage: 'delegation.manage',
  AppealDecide: 'appeal.decide',
  FiguresRead: 'figures.read',
  MembersRead: 'members.read',
  MembersImport: 'members.import',
  OfficersManage: 'officers.manage',
  RelativesOwn: 'relatives.own',
  UnionPageEdit: 'organisation.edit_page',
  BookingOwn: 'booking.own',
  DoorPass: 'door.pass',
  BookingDecide: 'booking.decide',
  VenueKeep: 'venue.keep',
  VenueManage: 'venue.manage',
  CreditDecide: 'credit.decide',
  ActivityOwn: 'activity.own',
  WaitlistOwn: 'waitlist.own',
  ActivityKeep: 'activity.keep',
  ActivityManage: 'activity.manage',
} as const;

export type Permission = (typeof Permission)[keyof typeof Permission];

/** What each permission lets a person do, in words; source of the generated access table. */
export const permissionTexts: Readonly<Record<Permission, string>> = {
  'join.apply': '提交入会申请',
  'join.own': '查看、撤回、补充自己的入会申请',
  'membership.own': '查看自己的会籍和会员卡，接转、保留会籍、退会',
  'appeal.own': '对没有通过的决定申诉，查看、撤回自己的申诉',
  'message.own': '查看自己的消息，选择是否接收微信提醒',
  'session.own': '查看自己的账号，绑定手机号，退出登录',
  'data.own': '查看谁看过自己的资料，导出、撤回同意、注销',
  'file.use': '给自己的事添加、查看材料；经办的事，凭那件事的权限',
  'station.visit': '在驿站点“我到了”',
  'organisation.search': '按名称查找工会',
  'join.decide': '审核入会申请：通过、退回补充、转交、不予通过',
  'task.read': '查看本工会的待办',
  'dispute.resolve': '处理会籍核验',
  'transfer.decide': '接收或不接收转来的会员',
  'membership.decide': '提出停会籍，听会员回话后决定',
  'organisation.manage': '提出组建、撤销、合并、划转工会，批准下级提出的',
  'station.manage': '登记驿站，管理驿站和工会的码',
  'card.verify': '核验会员卡',
  'appeal.decide': '处理对下级决定的申诉',
  'figures.read': '看本工会和下级工会的数字',
  'delegation.manage': '请假时委托一位会员代理，随时收回',
  'members.read': '查看、导出会员名册',
  'members.import': '导入本工会的会员名册',
  'officers.manage': '报换届选举、申请延期，批准下级的，补选主席',
  'relatives.own': '申报、撤回自己的亲属',
  'organisation.edit_page': '改本工会主页上的电话、地址、时间、服务和承诺',
  'booking.own': '约场地，取消、改期，看自己的预约和信用，申诉',
  'door.pass': '扫门口的码签到',
  'booking.decide': '批准或不批准场地预约',
  'venue.keep': '看场馆今天的预约，登记到场，开门口码，临时关闭场地',
  'venue.manage': '管理职工之家、场馆、开放时间和预约规则',
  'credit.decide': '答复爽约申诉',
  'activity.own': '报名、取消、排队、评价，看自己的报名',
  'waitlist.own': '看自己的候补，确认或不要空出来的名额',
  'activity.keep': '看活动的到场名单，登记到场，开门口码',
  'activity.manage': '办活动：发布、调整名额、看报名名单、取消',
};

/** Held by every signed-in account, over its own matters only. */
export const ownPermissions: readonly Permission[] = [
  Permission.JoinApply,
  Permission.JoinOwn,
  Permission.MembershipOwn,
  Permission.AppealOwn,
  Permission.MessageOwn,
  Permission.SessionOwn,
  Permission.DataOwn,
  Permission.FileUse,
  Permission.StationVisit,
  Permission.OrganisationSearch,
  Permission.RelativesOwn,
  Permission.BookingOwn,
  Permission.ActivityOwn,
  Permission.WaitlistOwn,
  Permission.DoorPass,
];

/** Permissions with their Chinese description, in the order of the generated table. */
export function listPermissions(): Option<Permission>[] {
  return optionsOf(permissionTexts);
}
