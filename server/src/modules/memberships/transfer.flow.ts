import { membershipLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 接转: the new union answers; the old one is told and cannot hold anybody back. */
export const transferFlow = defineFlow({
  name: 'membership_transfer',
  text: '会籍接转',
  table: 'membership_transfers',
  initial: 'submitted',
  states: {
    submitted: {
      text: '待接收',
      task: {
        waitsFor: 'organisation',
        permission: Permission.TransferDecide,
        clock: { workingDays: membershipLimits.transferWorkingDays },
      },
    },
    accepted: { text: '已接转' },
    rejected: { text: '未接收' },
    withdrawn: { text: '已撤回' },
    lapsed: { text: '会籍已了结' },
  },
  moves: [
    {
      action: 'accept',
      from: ['submitted'],
      to: 'accepted',
      needs: Permission.TransferDecide,
      text: '接收',
    },
    {
      action: 'reject',
      from: ['submitted'],
      to: 'rejected',
      needs: Permission.TransferDecide,
      note: 'required',
      text: '不接收',
    },
    {
      action: 'withdraw',
      from: ['submitted'],
      to: 'withdrawn',
      needs: 'applicant',
      text: '撤回',
    },
    {
      // No decision: the membership ended, so nothing is left to take over.
      action: 'lapse',
      from: ['submitted'],
      to: 'lapsed',
      needs: 'system',
      text: '会籍已了结',
    },
    {
      // By the decision on an appeal, in its transaction.
      action: 'uphold',
      from: ['rejected'],
      to: 'accepted',
      needs: Permission.AppealDecide,
      reopens: true,
      text: '申诉得到支持，接收',
    },
    { action: 'escalate', from: ['submitted'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
