import { waitlistStatuses, type WaitlistStatus } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const text = (status: WaitlistStatus): string => waitlistStatuses[status].text;

/** 候补. Rests until a place is free; then it is held for one person at a time. */
export const waitlistFlow = defineFlow({
  name: 'waitlist_entry',
  text: '候补',
  table: 'waitlist_entries',
  initial: 'waiting',
  states: {
    waiting: { text: text('waiting'), rests: true },
    offered: { text: text('offered'), rests: true },
    accepted: { text: text('accepted') },
    declined: { text: text('declined') },
    expired: { text: text('expired') },
    left: { text: text('left') },
    ended: { text: text('ended') },
  },
  moves: [
    { action: 'offer', from: ['waiting'], to: 'offered', needs: 'system', text: '有名额，轮到' },
    { action: 'take_up', from: ['offered'], to: 'accepted', needs: 'applicant', text: '确认' },
    { action: 'pass_up', from: ['offered'], to: 'declined', needs: 'applicant', text: '不要' },
    {
      action: 'let_lapse',
      from: ['offered'],
      to: 'expired',
      needs: 'system',
      text: '过时没有确认',
    },
    {
      action: 'carry_over',
      from: ['waiting', 'offered'],
      to: 'same',
      needs: 'system',
      text: '工会撤并，由接替的工会办',
    },
    { action: 'leave_line', from: ['waiting'], to: 'left', needs: 'applicant', text: '退出候补' },
    {
      action: 'end_line',
      from: ['waiting', 'offered'],
      to: 'ended',
      needs: 'system',
      text: '不用再等',
    },
  ],
});
