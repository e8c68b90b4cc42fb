import { faultLimits, faultStatuses, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

/** 报修: seen to by whoever keeps the venue. */
export const venueFaultFlow = defineFlow({
  name: 'venue_fault',
  text: '报修',
  table: 'venue_faults',
  initial: 'reported',
  states: {
    reported: {
      text: faultStatuses.reported.text,
      task: {
        waitsFor: 'organisation',
        permission: Permission.VenueKeep,
        clock: { workingDays: faultLimits.workingDays },
      },
    },
    fixed: { text: faultStatuses.fixed.text },
    dismissed: { text: faultStatuses.dismissed.text },
    withdrawn: { text: faultStatuses.withdrawn.text },
  },
  moves: [
    {
      action: 'fix',
      from: ['reported'],
      to: 'fixed',
      needs: Permission.VenueKeep,
      text: '处理好了',
    },
    {
      action: 'set_aside',
      from: ['reported'],
      to: 'dismissed',
      needs: Permission.VenueKeep,
      note: 'required',
      text: '不用处理',
    },
    { action: 'withdraw', from: ['reported'], to: 'withdrawn', needs: 'applicant', text: '撤回' },
    { action: 'escalate', from: ['reported'], to: 'same', needs: 'system', text: '交给上一级' },
  ],
});
