import { Permission, renewalLimits } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const needs = Permission.OfficersManage;

/** 换届: opened half a year ahead; the union elects and reports, the union above confirms. Overdue it is the latter's. */
export const renewalFlow = defineFlow({
  name: 'term_renewal',
  text: '换届',
  table: 'term_renewals',
  ownedBy: 'person',
  initial: 'due',
  states: {
    due: {
      text: '等工会选举',
      // Opened with the end of the term as its due time; this clock is for whoever has it afterwards.
      task: {
        waitsFor: 'organisation',
        permission: needs,
        clock: { workingDays: renewalLimits.overdueWorkingDays },
      },
    },
    postponement: {
      text: '申请延期',
      task: {
        waitsFor: 'organisation',
        permission: needs,
        clock: { workingDays: renewalLimits.postponeWorkingDays },
      },
    },
    reported: {
      text: '已报选举结果',
      task: {
        waitsFor: 'organisation',
        permission: needs,
        clock: { workingDays: renewalLimits.confirmWorkingDays },
      },
    },
    done: { text: '已换届' },
    dropped: { text: '不用换届了' },
  },
  moves: [
    { action: 'elect', from: ['due'], to: 'reported', needs, text: '报选举结果' },
    {
      action: 'postpone',
      from: ['due'],
      to: 'postponement',
      needs,
      note: 'required',
      text: '申请延期',
    },
    { action: 'grant', from: ['postponement'], to: 'due', needs, text: '同意延期' },
    {
      action: 'refuse',
      from: ['postponement'],
      to: 'due',
      needs,
      note: 'required',
      text: '不同意延期',
    },
    { action: 'approve', from: ['reported'], to: 'done', needs, text: '确认选举结果' },
    {
      action: 'return',
      from: ['reported'],
      to: 'due',
      needs,
      note: 'required',
      text: '退回重报',
    },
    {
      // The union is closing, or its committee came into post in another way.
      action: 'drop',
      from: ['due', 'postponement', 'reported'],
      to: 'dropped',
      needs: 'system',
      text: '不用换届了',
    },
    {
      action: 'escalate',
      from: ['due', 'postponement', 'reported'],
      to: 'same',
      needs: 'system',
      text: '交给上一级',
    },
  ],
});
