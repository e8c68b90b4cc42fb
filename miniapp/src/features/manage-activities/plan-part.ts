import type { PlanDraft } from './plan-draft';
import type { PlanFaults, PlanField } from './plan-steps';

/** What every part of the form has. */
export interface PlanPartProps {
  draft: PlanDraft;
  faults: PlanFaults;
  focus: PlanField | undefined;
  change: (part: Partial<PlanDraft>) => void;
}
