import { defineErrors } from '../errors.ts';

export const CreditError = defineErrors({
  EntryNotFound: { code: 'credit.entry_not_found', status: 404, text: '没有找到这条记录，请刷新' },
  AppealNotFound: {
    code: 'credit.appeal_not_found',
    status: 404,
    text: '没有找到这次申诉，请刷新',
  },
  AppealedBefore: {
    code: 'credit.appealed_before',
    status: 409,
    text: '这一条已经申诉过了，结果在“守约记录”里看',
  },
  TooLate: { code: 'credit.too_late', status: 409, text: '过了 30 天，不能再申诉了' },
  ReversedAlready: { code: 'credit.reversed_already', status: 409, text: '这一条已经撤销了' },
});
