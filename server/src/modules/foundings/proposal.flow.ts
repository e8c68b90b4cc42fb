import { foundingLimits, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 组建建议: enough members of one employer, or of small ones in one place; a person decides what comes of it. */
export const proposalFlow = defineFlow({
  name: 'founding_proposal',
  text: '组建建议',
  table: 'founding_proposals',
  initial: 'open',
  states: {
    open: {
      text: '等决定',
      task: {
        waitsFor: 'organisation',
        permission: Permission.OrganisationManage,
        clock: { workingDays: foundingLimits.proposalWorkingDays },
      },
    },
    accepted: { text: '已经开始组建' },
    put_off: { text: '先放一放' },
    lapsed: { text: '人数不够了' },
  },
  moves: [
    {
      action: 'found',
      from: ['open'],
      to: 'accepted',
      needs: Permission.OrganisationManage,
      text: '开始组建',
    },
    {
      action: 'put_off',
      from: ['open'],
      to: 'put_off',
      needs: Permission.OrganisationManage,
      note: 'required',
      text: '先放一放',
    },
    {
      // Nothing is decided: what it was about is no longer so.
      action: 'fall_short',
      from: ['open'],
      to: 'lapsed',
      needs: 'system',
      text: '人数不够，不用再办',
    },
    { action: 'escalate', from: ['open'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
