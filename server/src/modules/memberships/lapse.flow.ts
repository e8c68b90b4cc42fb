import { membershipLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 拟停会籍: proposed, warned of, then decided by a person. The member's own word ends it at once. */
export const lapseFlow = defineFlow({
  name: 'membership_lapse',
  text: '拟停会籍',
  table: 'membership_lapses',
  ownedBy: 'person',
  initial: 'proposed',
  states: {
    proposed: {
      text: '已提醒会员',
      task: {
        waitsFor: 'organisation',
        permission: Permission.MembershipDecide,
        clock: { workingDays: membershipLimits.lapseWorkingDays },
      },
    },
    kept: { text: '保留会籍' },
    objected: { text: '会员回了话' },
    ended: { text: '已停会籍' },
    dropped: { text: '不用再办' },
  },
  moves: [
    {
      action: 'keep',
      from: ['proposed'],
      to: 'kept',
      needs: Permission.MembershipDecide,
      note: 'required',
      text: '保留会籍',
    },
    {
      action: 'end',
      from: ['proposed'],
      to: 'ended',
      needs: Permission.MembershipDecide,
      note: 'required',
      text: '停会籍（提醒满 15 天后）',
    },
    { action: 'object', from: ['proposed'], to: 'objected', needs: 'applicant', text: '我还在' },
    {
      // No decision: the member quit, retired or moved on meanwhile.
      action: 'drop',
      from: ['proposed'],
      to: 'dropped',
      needs: 'system',
      text: '会籍已有变化',
    },
    {
      // By the decision on an appeal, in its transaction.
      action: 'uphold',
      from: ['ended'],
      to: 'kept',
      needs: Permission.AppealDecide,
      reopens: true,
      text: '申诉得到支持，恢复会籍',
    },
    { action: 'escalate', from: ['proposed'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
