import { defineErrors } from '../errors.ts';

export const AppealError = defineErrors({
  NotFound: { code: 'appeal.not_found', status: 404, text: '没有找到这件申诉，请刷新' },
  MatterNotFound: {
    code: 'appeal.matter_not_found',
    status: 404,
    text: '没有找到可以申诉的决定，请刷新看看',
  },
  TooLate: {
    code: 'appeal.too_late',
    status: 409,
    text: '申诉要在决定后 15 天内提出，已经过了；可以带材料到上级工会当面问',
  },
  Already: {
    code: 'appeal.already',
    status: 409,
    text: '这个决定已经申诉过一次，请看申诉的结果',
  },
  Superseded: {
    code: 'appeal.superseded',
    status: 409,
    text: '申诉人已经有了新的申请或会籍，照新的办；请写明这一点，维持原决定',
  },
});
