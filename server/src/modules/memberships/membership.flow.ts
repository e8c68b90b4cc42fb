import { Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const living = ['active', 'retained', 'lapsing'] as const;

/**
 * 会籍 through life. It rests in every state: what waits for somebody is a matter of its own (a transfer, a proposed lapse),
 * decided in one transaction with the move here. Quitting needs nobody.
 */
export const membershipFlow = defineFlow({
  name: 'membership',
  text: '会籍',
  table: 'memberships',
  ownedBy: 'person',
  initial: 'active',
  states: {
    active: { text: '在会', rests: true },
    retained: { text: '保留会籍', rests: true },
    lapsing: { text: '拟停会籍', rests: true },
    ended: { text: '已退会' },
  },
  moves: [
    {
      action: 'retain',
      from: ['active', 'lapsing'],
      to: 'retained',
      needs: 'applicant',
      text: '保留会籍（退休、失业、生育）',
    },
    { action: 'resume', from: ['retained'], to: 'active', needs: 'applicant', text: '恢复会籍' },
    { action: 'quit', from: living, to: 'ended', needs: 'applicant', text: '退会（马上生效）' },
    {
      action: 'propose_lapse',
      from: ['active', 'retained'],
      to: 'lapsing',
      needs: Permission.MembershipDecide,
      text: '提出停会籍，提醒会员',
    },
    { action: 'object', from: ['lapsing'], to: 'active', needs: 'applicant', text: '我还在' },
    {
      action: 'keep',
      from: ['lapsing'],
      to: 'active',
      needs: Permission.MembershipDecide,
      text: '决定保留',
    },
    {
      action: 'end',
      from: ['lapsing'],
      to: 'ended',
      needs: Permission.MembershipDecide,
      text: '决定停会籍',
    },
    {
      // By the decision on a transfer, in its transaction: the old end is the new start.
      action: 'transfer',
      from: living,
      to: 'active',
      needs: Permission.TransferDecide,
      text: '接转到新工会',
    },
    {
      // The same, by the decision on an appeal.
      action: 'move_on_appeal',
      from: living,
      to: 'active',
      needs: Permission.AppealDecide,
      text: '申诉得到支持，接转到新工会',
    },
    {
      // The lapse was wrong: as if it had never ended.
      action: 'restore',
      from: ['ended'],
      to: 'active',
      needs: Permission.AppealDecide,
      reopens: true,
      text: '申诉得到支持，恢复会籍，不断档',
    },
    {
      // Carries out a decision on the union itself: it merged into another.
      action: 'carry_over',
      from: living,
      to: 'same',
      needs: 'system',
      text: '随工会合并转入',
    },
    {
      // The union was dissolved: the one above keeps its members.
      action: 'retain_above',
      from: living,
      to: 'retained',
      needs: 'system',
      text: '工会撤销，由上一级保留会籍',
    },
  ],
});
