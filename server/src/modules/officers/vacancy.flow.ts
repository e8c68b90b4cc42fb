import { Permission, renewalLimits } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 主席空缺: a union without a valid chair is for the union above, until somebody is elected or appointed. */
export const vacancyFlow = defineFlow({
  name: 'union_vacancy',
  text: '主席空缺',
  table: 'union_vacancies',
  ownedBy: 'person',
  initial: 'open',
  states: {
    open: {
      text: '等补选',
      task: {
        waitsFor: 'organisation',
        permission: Permission.OfficersManage,
        clock: { workingDays: renewalLimits.vacancyWorkingDays },
      },
    },
    filled: { text: '已有新主席' },
    covered: { text: '不再空缺' },
  },
  moves: [
    {
      action: 'fill',
      from: ['open'],
      to: 'filled',
      needs: Permission.OfficersManage,
      text: '登记新主席',
    },
    {
      // The union is closing, or has a chair in another way.
      action: 'cover',
      from: ['open'],
      to: 'covered',
      needs: 'system',
      text: '不再空缺',
    },
    { action: 'escalate', from: ['open'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
