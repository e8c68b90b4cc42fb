import { joinLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** The same ID number a second time: the union of the first registration finds out who is who. */
export const disputeFlow = defineFlow({
  name: 'membership_dispute',
  text: '会籍核验',
  table: 'membership_disputes',
  initial: 'open',
  states: {
    open: {
      text: '待核验',
      task: {
        waitsFor: 'organisation',
        permission: Permission.DisputeResolve,
        clock: { workingDays: joinLimits.decisionWorkingDays },
      },
    },
    same_person: { text: '已核验：是同一个人' },
    different: { text: '已核验：不是同一个人' },
    lapsed: { text: '不用再核验' },
  },
  moves: [
    {
      action: 'confirm',
      from: ['open'],
      to: 'same_person',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '是同一个人',
    },
    {
      action: 'deny',
      from: ['open'],
      to: 'different',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '不是同一个人',
    },
    {
      // No decision: the second application was withdrawn or turned down, so nothing is left to find out.
      action: 'lapse',
      from: ['open'],
      to: 'lapsed',
      needs: 'system',
      text: '申请已了结',
    },
    { action: 'escalate', from: ['open'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
