import { organisationChangeLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 工会变动: proposed by somebody in office there, decided by the union above, carried out in batches. */
export const organisationChangeFlow = defineFlow({
  name: 'organisation_change',
  text: '工会变动',
  table: 'organisation_changes',
  initial: 'proposed',
  states: {
    proposed: {
      text: '等上级批准',
      task: {
        waitsFor: 'organisation',
        permission: Permission.OrganisationManage,
        clock: { workingDays: organisationChangeLimits.decisionWorkingDays },
      },
    },
    carrying: { text: '正在转会员', rests: true },
    done: { text: '已办完' },
    refused: { text: '没有批准' },
    withdrawn: { text: '已撤回' },
  },
  moves: [
    {
      action: 'approve',
      from: ['proposed'],
      to: 'carrying',
      needs: Permission.OrganisationManage,
      text: '批准',
    },
    {
      action: 'refuse',
      from: ['proposed'],
      to: 'refused',
      needs: Permission.OrganisationManage,
      note: 'required',
      text: '不批准',
    },
    {
      action: 'withdraw',
      from: ['proposed'],
      to: 'withdrawn',
      needs: 'applicant',
      text: '撤回',
    },
    {
      // Every member and every open matter has gone to the successor.
      action: 'finish',
      from: ['carrying'],
      to: 'done',
      needs: 'system',
      text: '办完',
    },
    { action: 'escalate', from: ['proposed'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
