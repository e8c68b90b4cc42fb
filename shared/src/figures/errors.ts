import { defineErrors } from '../errors.ts';
import { venueFigurePeriod } from './bands.ts';

export const FiguresError = defineErrors({
  NoSuchDay: { code: 'figures.no_such_day', status: 400, text: '没有这一天，请重新选日期' },
  Backwards: {
    code: 'figures.backwards',
    status: 400,
    text: '开始的日期在结束的日期之后，请换过来再看',
  },
  TooLong: {
    code: 'figures.too_long',
    status: 400,
    text: `一次最多看 ${venueFigurePeriod.atMost} 天，请选近一点的开始日期`,
  },
});
