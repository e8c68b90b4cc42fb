import { Permission } from '@home/shared';
import { useState } from 'react';
import { wipeDraft } from '../../session/draft';
import { chosenAmong, useOwnUnions } from '../../session/own-unions';
import { useDraft } from '../../session/use-draft';
import { bodyOf, checkPlan, draftOf, emptyPlan, type PlanDraft } from './plan-draft';
import { stepOf, type PlanFaults, type PlanField, type PlanStep } from './plan-steps';
import { useSavePlan, type ManagedActivity } from './use-managed';

/** The form of an activity, new or not published yet, on several pages; what was typed survives going back. */
export function usePlanForm(activity: ManagedActivity | undefined, step: PlanStep | undefined) {
  const key = `activity.plan.${activity?.id ?? 'new'}`;
  const unions = useOwnUnions(Permission.ActivityManage);
  const fresh = activity ? draftOf(activity) : emptyPlan(new Date());
  // What was typed over an older wording is not put on top of the newer one.
  const { form, change } = useDraft(key, fresh, (draft) =>
    draft.revision === fresh.revision ? draft : fresh,
  );
  const [isChecked, setChecked] = useState(false);
  const [focus, setFocus] = useState<PlanField>();
  const saving = useSavePlan(activity?.id);
  const organisationId = activity
    ? activity.organisationId
    : chosenAmong(unions, form.organisationId);
  const draft: PlanDraft = { ...form, organisationId };
  const found = checkPlan(draft, new Date());

  /** Whether this page is filled in; where it is not, says so. */
  const check = (): boolean => {
    const here = fieldsOn(found, step);
    setChecked(true);
    setFocus(here[0]);
    return here.length === 0;
  };

  const send = async () => {
    if (!check() || Object.keys(found).length > 0) return undefined;
    const { revision } = draft;
    const saved = await saving.run({ organisationId, revision, plan: bodyOf(draft) });
    if (saved) wipeDraft(key);
    return saved;
  };

  const edit = (part: Partial<PlanDraft>) => {
    setFocus(undefined);
    change(part);
  };
  const faults: PlanFaults = isChecked ? found : {};
  const parts = { draft, faults, focus, change: edit };
  return {
    unions,
    parts,
    /** What an earlier page lacks. */
    elsewhere: wordsElsewhere(faults, step),
    check,
    send,
    busy: saving.busy,
    error: saving.error,
  };
}

const fieldsOn = (faults: PlanFaults, step: PlanStep | undefined): PlanField[] =>
  (Object.keys(faults) as PlanField[]).filter((field) => stepOf[field] === step);

const wordsElsewhere = (faults: PlanFaults, step: PlanStep | undefined): string =>
  (Object.keys(faults) as PlanField[])
    .filter((field) => stepOf[field] !== step)
    .map((field) => faults[field])
    .join('');
