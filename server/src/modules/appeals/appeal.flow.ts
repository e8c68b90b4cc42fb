import { appealLimits, appealStatuses, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const { submitted, upheld, dismissed, withdrawn } = appealStatuses;

/** 申诉: the union above the one that decided hears it; nobody who took part before does. */
export const appealFlow = defineFlow({
  name: 'appeal',
  text: '申诉',
  table: 'appeals',
  recuses: true,
  initial: 'submitted',
  states: {
    submitted: {
      text: submitted.text,
      task: {
        waitsFor: 'organisation',
        permission: Permission.AppealDecide,
        clock: { workingDays: appealLimits.decisionWorkingDays },
      },
    },
    upheld: { text: upheld.text },
    dismissed: { text: dismissed.text },
    withdrawn: { text: withdrawn.text },
  },
  moves: [
    {
      action: 'uphold',
      from: ['submitted'],
      to: 'upheld',
      needs: Permission.AppealDecide,
      note: 'required',
      text: '支持申诉，当场改过来',
    },
    {
      action: 'dismiss',
      from: ['submitted'],
      to: 'dismissed',
      needs: Permission.AppealDecide,
      note: 'required',
      text: '维持原决定',
    },
    { action: 'withdraw', from: ['submitted'], to: 'withdrawn', needs: 'applicant', text: '撤回' },
    { action: 'escalate', from: ['submitted'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
