import { defineErrors } from '../errors.ts';

export const DisputeError = defineErrors({
  SaidEnough: {
    code: 'dispute.said_enough',
    status: 409,
    text: '说明已经写了 5 段，不能再加；还有要说的请打电话给办理的工会',
  },
  Closed: {
    code: 'dispute.closed',
    status: 409,
    text: '这件核验已经有结果，不能再补充，请刷新看看',
  },
});
