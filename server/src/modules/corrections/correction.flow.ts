import { correctionLimits, correctionStatuses, Permission } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const { submitted, disputed, approved, rejected, withdrawn } = correctionStatuses;
const clock = { workingDays: correctionLimits.decisionWorkingDays };

/** 更正姓名、身份证号: decided with the document in hand. A number that is somebody else's goes to the union above both. */
export const correctionFlow = defineFlow({
  name: 'person_correction',
  text: '更正姓名、身份证号',
  table: 'person_corrections',
  ownedBy: 'person',
  initial: 'submitted',
  opensIn: ['disputed'],
  states: {
    submitted: {
      text: submitted.text,
      task: { waitsFor: 'organisation', permission: Permission.MembershipDecide, clock },
    },
    disputed: {
      text: disputed.text,
      task: { waitsFor: 'organisation', permission: Permission.MembershipDecide, clock },
    },
    approved: { text: approved.text },
    rejected: { text: rejected.text },
    withdrawn: { text: withdrawn.text },
  },
  moves: [
    {
      action: 'approve',
      from: ['submitted', 'disputed'],
      to: 'approved',
      needs: Permission.MembershipDecide,
      text: '看过证件，更正',
    },
    {
      action: 'reject',
      from: ['submitted', 'disputed'],
      to: 'rejected',
      needs: Permission.MembershipDecide,
      note: 'required',
      text: '不更正',
    },
    {
      action: 'withdraw',
      from: ['submitted', 'disputed'],
      to: 'withdrawn',
      needs: 'applicant',
      text: '撤回',
    },
    {
      action: 'escalate',
      from: ['submitted', 'disputed'],
      to: 'same',
      needs: 'system',
      text: '交给上一级',
    },
  ],
});
