import { defineErrors } from '../errors.ts';

export const CorrectionError = defineErrors({
  NotFound: { code: 'correction.not_found', status: 404, text: '没有找到这件更正，请刷新' },
  Open: {
    code: 'correction.open',
    status: 409,
    text: '您已经有一件更正在办，办完或撤回后再提',
  },
  Nothing: {
    code: 'correction.nothing',
    status: 400,
    text: '和现在登记的一样，不用更正',
  },
  /** For the office: said where both registrations are in its reach. */
  NumberTaken: {
    code: 'correction.number_taken',
    status: 409,
    text: '这个号码还登记在别人名下，请先和那边的工会核对，更正那一份',
  },
});
