import type { PlanDraft, PlanFaults, PlanField } from './plan-draft';

/** What every part of the form has. */
export interface PlanPartProps {
  draft: PlanDraft;
  faults: PlanFaults;
  focus: PlanField | undefined;
  change: (part: Partial<PlanDraft>) => void;
}
