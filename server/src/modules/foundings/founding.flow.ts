import { foundingLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const decision = {
  waitsFor: 'organisation',
  permission: Permission.OrganisationManage,
  clock: { workingDays: foundingLimits.decisionWorkingDays },
} as const;

/** 组建工会: proposed, prepared with the consent of the union above, established after its founding meeting. */
export const foundingFlow = defineFlow({
  name: 'union_founding',
  text: '组建工会',
  table: 'union_foundings',
  initial: 'proposed',
  states: {
    proposed: { text: '等上级批准筹建', task: decision },
    preparing: {
      text: '筹建中，等成立大会的报告',
      task: {
        waitsFor: 'applicant',
        permission: Permission.OrganisationManage,
        clock: { workingDays: foundingLimits.preparationWorkingDays },
      },
    },
    reported: { text: '等上级批准成立', task: decision },
    established: { text: '已成立' },
    refused: { text: '没有批准' },
    withdrawn: { text: '已撤回' },
  },
  moves: [
    {
      action: 'approve',
      from: ['proposed'],
      to: 'preparing',
      needs: Permission.OrganisationManage,
      text: '批准筹建',
    },
    {
      action: 'refuse',
      from: ['proposed', 'preparing', 'reported'],
      to: 'refused',
      needs: Permission.OrganisationManage,
      note: 'required',
      text: '不批准，或停止筹建',
    },
    {
      action: 'withdraw',
      from: ['proposed', 'preparing', 'reported'],
      to: 'withdrawn',
      needs: 'applicant',
      text: '撤回',
    },
    {
      action: 'report',
      from: ['preparing'],
      to: 'reported',
      needs: 'applicant',
      text: '上报成立大会',
    },
    {
      // Whoever proposed it is away, or no longer in office.
      action: 'report_for',
      from: ['preparing'],
      to: 'reported',
      needs: Permission.OrganisationManage,
      text: '上级代为上报成立大会',
    },
    {
      action: 'return',
      from: ['reported'],
      to: 'preparing',
      needs: Permission.OrganisationManage,
      note: 'required',
      text: '退回报告',
    },
    {
      action: 'establish',
      from: ['reported'],
      to: 'established',
      needs: Permission.OrganisationManage,
      text: '批准成立',
    },
    {
      action: 'escalate',
      from: ['proposed', 'preparing', 'reported'],
      to: 'same',
      needs: 'system',
      text: '交给上一级',
    },
  ],
});
