import { Permission, registrationStatuses, type RegistrationStatus } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const text = (status: RegistrationStatus): string => registrationStatuses[status].text;

/** 报名. Opens `signed_up`, `waiting` or `entered`, by the mode of the activity and what is free. */
export const registrationFlow = defineFlow({
  name: 'activity_registration',
  text: '活动报名',
  table: 'activity_registrations',
  initial: 'entered',
  opensIn: ['signed_up', 'waiting', 'entered'],
  states: {
    entered: { text: text('entered'), rests: true },
    signed_up: { text: text('signed_up'), rests: true },
    drawn: { text: text('drawn'), rests: true },
    waiting: { text: text('waiting'), rests: true },
    offered: { text: text('offered'), rests: true },
    checked_in: { text: text('checked_in') },
    no_show: { text: text('no_show') },
    not_drawn: { text: text('not_drawn') },
    not_reached: { text: text('not_reached') },
    lapsed: { text: text('lapsed') },
    cancelled: { text: text('cancelled') },
    removed: { text: text('removed') },
    called_off: { text: text('called_off') },
  },
  moves: [
    { action: 'win', from: ['entered'], to: 'drawn', needs: 'system', text: '抽中' },
    { action: 'lose', from: ['entered'], to: 'waiting', needs: 'system', text: '没抽中，候补' },
    {
      action: 'leave_out',
      from: ['entered'],
      to: 'not_drawn',
      needs: 'system',
      text: '不参加抽签',
    },
    { action: 'offer', from: ['waiting'], to: 'offered', needs: 'system', text: '轮到了' },
    { action: 'take_up', from: ['offered'], to: 'signed_up', needs: 'applicant', text: '确认' },
    { action: 'pass_up', from: ['offered'], to: 'cancelled', needs: 'applicant', text: '不要了' },
    { action: 'let_lapse', from: ['offered'], to: 'lapsed', needs: 'system', text: '没有按时确认' },
    {
      action: 'leave_line',
      from: ['waiting'],
      to: 'cancelled',
      needs: 'applicant',
      text: '退出候补',
    },
    { action: 'end_line', from: ['waiting'], to: 'not_reached', needs: 'system', text: '没有排到' },
    {
      action: 'give_up',
      from: ['entered', 'signed_up', 'drawn'],
      to: 'cancelled',
      needs: 'applicant',
      text: '取消报名',
    },
    {
      action: 'remove',
      from: ['signed_up', 'drawn'],
      to: 'removed',
      needs: Permission.ActivityManage,
      note: 'required',
      text: '取消这个人的报名',
    },
    {
      action: 'check_in',
      from: ['signed_up', 'drawn'],
      to: 'checked_in',
      needs: Permission.ActivityKeep,
      text: '到场',
    },
    {
      action: 'scan_in',
      from: ['signed_up', 'drawn'],
      to: 'checked_in',
      needs: 'applicant',
      text: '扫门口的码签到',
    },
    {
      // They had come in time; the phone at the door had no network, and the clock was quicker.
      action: 'check_in',
      from: ['no_show'],
      to: 'checked_in',
      needs: Permission.ActivityKeep,
      reopens: true,
      text: '补记到场',
    },
    {
      action: 'scan_in',
      from: ['no_show'],
      to: 'checked_in',
      needs: 'applicant',
      reopens: true,
      text: '补记扫码签到',
    },
    {
      action: 'miss',
      from: ['signed_up', 'drawn'],
      to: 'no_show',
      needs: 'system',
      text: '没有到场',
    },
    {
      action: 'carry_over',
      from: ['entered', 'signed_up', 'drawn', 'waiting', 'offered'],
      to: 'same',
      needs: 'system',
      text: '工会撤并，由接替的工会办',
    },
    {
      // Signed up as a guest for what the person, known since, is signed up for already.
      action: 'give_way',
      from: ['entered', 'signed_up', 'drawn', 'waiting', 'offered'],
      to: 'cancelled',
      needs: 'system',
      text: '和本人的另一次报名重复',
    },
    {
      // Carries out what a person decided of the whole activity.
      action: 'call_off',
      from: ['entered', 'signed_up', 'drawn', 'waiting', 'offered'],
      to: 'called_off',
      needs: 'system',
      text: '活动取消',
    },
  ],
});
