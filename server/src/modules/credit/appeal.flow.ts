import { creditAppealStatuses, creditLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 爽约申诉: answered by the organisation of the venue; accepted, the line is taken back. */
export const creditAppealFlow = defineFlow({
  name: 'credit_appeal',
  text: '爽约申诉',
  table: 'credit_appeals',
  ownedBy: 'person',
  initial: 'submitted',
  states: {
    submitted: {
      text: creditAppealStatuses.submitted.text,
      task: {
        waitsFor: 'organisation',
        permission: Permission.CreditDecide,
        clock: { workingDays: creditLimits.appealWorkingDays },
      },
    },
    accepted: { text: creditAppealStatuses.accepted.text },
    rejected: { text: creditAppealStatuses.rejected.text },
    settled: { text: creditAppealStatuses.settled.text },
    withdrawn: { text: creditAppealStatuses.withdrawn.text },
  },
  moves: [
    {
      action: 'accept',
      from: ['submitted'],
      to: 'accepted',
      needs: Permission.CreditDecide,
      text: '申诉成立',
    },
    {
      action: 'reject',
      from: ['submitted'],
      to: 'rejected',
      needs: Permission.CreditDecide,
      note: 'required',
      text: '申诉不成立',
    },
    {
      // Nothing is left to decide: a keeper wrote down late that they had come.
      action: 'settle',
      from: ['submitted'],
      to: 'settled',
      needs: 'system',
      note: 'required',
      text: '补记了到场，已经撤销',
    },
    { action: 'withdraw', from: ['submitted'], to: 'withdrawn', needs: 'applicant', text: '撤回' },
    { action: 'escalate', from: ['submitted'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
