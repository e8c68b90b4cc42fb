import { defineErrors } from '../errors.ts';

export const WaitlistError = defineErrors({
  NotFound: { code: 'waitlist.not_found', status: 404, text: '没有找到这个候补，请刷新看看' },
  OfferOver: {
    code: 'waitlist.offer_over',
    status: 409,
    text: '这个名额已经过了确认时间，给了后面的人',
  },
  AlreadyWaiting: {
    code: 'waitlist.already_waiting',
    status: 409,
    text: '您已经在候补了，有名额会第一时间告诉您',
  },
});
