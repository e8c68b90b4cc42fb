import { bookingLimits, bookingStatuses, Permission, type BookingStatus } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const text = (status: BookingStatus): string => bookingStatuses[status].text;

/** 预约. Where the rules ask for no approval it begins `confirmed`; see FlowOpenings. */
export const bookingFlow = defineFlow({
  name: 'booking',
  text: '场地预约',
  table: 'bookings',
  ownedBy: 'person',
  initial: 'requested',
  opensIn: ['confirmed', 'following', 'queued'],
  states: {
    requested: {
      text: text('requested'),
      task: {
        waitsFor: 'organisation',
        permission: Permission.BookingDecide,
        clock: { workingDays: bookingLimits.decisionWorkingDays },
      },
    },
    following: { text: '随第一次一起批', rests: true },
    confirmed: { text: text('confirmed'), rests: true },
    checked_in: { text: text('checked_in') },
    no_show: { text: text('no_show') },
    refused: { text: text('refused') },
    cancelled: { text: text('cancelled') },
    called_off: { text: text('called_off') },
    expired: { text: text('expired') },
    queued: { text: text('queued'), rests: true },
    offered: { text: text('offered'), rests: true },
    lapsed: { text: text('lapsed') },
    not_reached: { text: text('not_reached') },
  },
  moves: [
    {
      action: 'approve',
      from: ['requested', 'following'],
      to: 'confirmed',
      needs: Permission.BookingDecide,
      text: '批准',
    },
    {
      action: 'refuse',
      from: ['requested', 'following'],
      to: 'refused',
      needs: Permission.BookingDecide,
      note: 'required',
      text: '不批准',
    },
    {
      action: 'cancel',
      from: ['requested', 'following', 'confirmed'],
      to: 'cancelled',
      needs: 'applicant',
      text: '取消',
    },
    {
      action: 'reschedule',
      from: ['requested', 'following', 'confirmed'],
      to: 'same',
      needs: 'applicant',
      text: '改期',
    },
    {
      // Where approval is needed, another time has to be approved again.
      action: 'ask_again',
      from: ['confirmed'],
      to: 'requested',
      needs: 'applicant',
      text: '改期，再等批准',
    },
    {
      // The first week of a recurring booking is gone: the next one is asked for in its place.
      action: 'lead',
      from: ['following'],
      to: 'requested',
      needs: 'system',
      text: '轮到这一次等批准',
    },
    {
      action: 'call_off',
      from: ['requested', 'following', 'confirmed'],
      to: 'called_off',
      // Follows from a closure, which somebody decided about the venue and gave a reason for.
      needs: 'system',
      note: 'required',
      text: '场馆取消',
    },
    {
      action: 'check_in',
      from: ['confirmed'],
      to: 'checked_in',
      needs: Permission.VenueKeep,
      text: '登记到场',
    },
    {
      action: 'scan_in',
      from: ['confirmed'],
      to: 'checked_in',
      needs: 'applicant',
      text: '扫门口的码签到',
    },
    {
      // They had come in time; the phone at the door had no network, and the clock was quicker.
      action: 'check_in',
      from: ['no_show'],
      to: 'checked_in',
      needs: Permission.VenueKeep,
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
    { action: 'miss', from: ['confirmed'], to: 'no_show', needs: 'system', text: '过时没有到场' },
    {
      action: 'expire',
      from: ['requested', 'following'],
      to: 'expired',
      needs: 'system',
      text: '到点没有答复',
    },
    {
      // What waits for an answer is handed over with its task.
      action: 'carry_over',
      from: ['following', 'confirmed', 'queued', 'offered'],
      to: 'same',
      needs: 'system',
      text: '工会撤并，由接替的工会管',
    },
    // 候补: moves with the place in line, see waitlist.flow.
    { action: 'offer', from: ['queued'], to: 'offered', needs: 'system', text: '轮到了' },
    { action: 'take_up', from: ['offered'], to: 'confirmed', needs: 'applicant', text: '确认' },
    {
      action: 'ask_in_turn',
      from: ['offered'],
      to: 'requested',
      needs: 'applicant',
      text: '确认，等批准',
    },
    { action: 'pass_up', from: ['offered'], to: 'cancelled', needs: 'applicant', text: '不要了' },
    { action: 'let_lapse', from: ['offered'], to: 'lapsed', needs: 'system', text: '没有按时确认' },
    {
      action: 'leave_line',
      from: ['queued'],
      to: 'cancelled',
      needs: 'applicant',
      text: '退出候补',
    },
    {
      action: 'end_line',
      from: ['queued', 'offered'],
      to: 'not_reached',
      needs: 'system',
      text: '没有排到',
    },
    { action: 'escalate', from: ['requested'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
