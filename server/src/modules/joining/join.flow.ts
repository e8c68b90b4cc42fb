import { joinLimits, joinStatuses, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const decision = {
  waitsFor: 'organisation',
  permission: Permission.JoinDecide,
  clock: { workingDays: joinLimits.decisionWorkingDays },
} as const;

const { submitted, returned, disputed, approved, merged, rejected, withdrawn } = joinStatuses;

/** An application to join, from the phone to the committee's resolution. */
export const joinFlow = defineFlow({
  name: 'join_application',
  text: '入会申请',
  table: 'join_applications',
  initial: 'submitted',
  states: {
    submitted: { text: submitted.text, task: decision },
    returned: {
      text: returned.text,
      task: {
        waitsFor: 'applicant',
        permission: Permission.JoinDecide,
        clock: { workingDays: joinLimits.correctionWorkingDays },
      },
    },
    disputed: { text: disputed.text, task: decision },
    approved: { text: approved.text },
    merged: { text: merged.text },
    rejected: { text: rejected.text },
    withdrawn: { text: withdrawn.text },
  },
  moves: [
    {
      action: 'approve',
      from: ['submitted'],
      to: 'approved',
      needs: Permission.JoinDecide,
      text: '委员会决议通过',
    },
    {
      action: 'return',
      from: ['submitted'],
      to: 'returned',
      needs: Permission.JoinDecide,
      text: '退回补充（只一次）',
    },
    {
      action: 'forward',
      from: ['submitted', 'disputed'],
      to: 'same',
      needs: Permission.JoinDecide,
      note: 'required',
      clock: 'keep',
      text: '转给别的工会（不重新计时）',
    },
    {
      action: 'reject',
      from: ['submitted', 'disputed'],
      to: 'rejected',
      needs: Permission.JoinDecide,
      note: 'required',
      text: '不予通过',
    },
    {
      action: 'withdraw',
      from: ['submitted', 'returned', 'disputed'],
      to: 'withdrawn',
      needs: 'applicant',
      text: '撤回',
    },
    {
      action: 'resubmit',
      from: ['returned'],
      to: 'submitted',
      needs: 'applicant',
      text: '补充后重交',
    },
    {
      // The corrected ID number turned out to be somebody's already.
      action: 'contest',
      from: ['returned'],
      to: 'disputed',
      needs: 'applicant',
      text: '补充后转会籍核验',
    },
    {
      action: 'escalate',
      from: ['submitted', 'returned', 'disputed'],
      to: 'same',
      needs: 'system',
      text: '交给上一级',
    },
    {
      action: 'merge',
      from: ['disputed'],
      to: 'merged',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '核验：是同一个人',
    },
    {
      // Whoever had the ID number let it go before a verification began: erased, or corrected to their own.
      action: 'free',
      from: ['disputed'],
      to: 'submitted',
      needs: 'system',
      clock: 'keep',
      text: '号码没有别人登记了，照常审核',
    },
    {
      // The same person, and whatever they had is no more: there is nothing to lead together.
      action: 'clear',
      from: ['disputed'],
      to: 'submitted',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '核验：没有要合并的，照常审核',
    },
    {
      action: 'refuse',
      from: ['disputed'],
      to: 'rejected',
      needs: Permission.DisputeResolve,
      note: 'required',
      text: '核验：不是同一个人',
    },
    {
      // By the decision on an appeal, in its transaction.
      action: 'uphold',
      from: ['rejected'],
      to: 'approved',
      needs: Permission.AppealDecide,
      reopens: true,
      text: '申诉得到支持，决议通过',
    },
    {
      // The same, while the ID number is somebody's already: the two unions find out who is who.
      action: 'reopen',
      from: ['rejected'],
      to: 'disputed',
      needs: Permission.AppealDecide,
      reopens: true,
      text: '申诉得到支持，转会籍核验',
    },
  ],
});

export type JoinAction = (typeof joinFlow.moves)[number]['action'];
