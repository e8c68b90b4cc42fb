import type { ReactNode } from 'react';
import { refusalOf } from '../../../api';
import { DrawStep } from '../../../features/manage-activities/draw-step';
import { HowStep } from '../../../features/manage-activities/how-step';
import { anotherQuestion } from '../../../features/manage-activities/plan-draft';
import { planSteps } from '../../../features/manage-activities/plan-steps';
import { QuestionStep } from '../../../features/manage-activities/question-step';
import { UnionsStep } from '../../../features/manage-activities/unions-step';
import type { ManagedActivity } from '../../../features/manage-activities/use-managed';
import { usePlanForm } from '../../../features/manage-activities/use-plan-form';
import { WhatStep } from '../../../features/manage-activities/what-step';
import { WhoStep } from '../../../features/manage-activities/who-step';
import { UnionSearch } from '../../../features/organisations/union-search';
import { back, go, leaveForm } from '../../../routes';
import { ActionBar, Alert, Button, Note, Page, tell } from '../../../ui';

interface PlanPageProps {
  activity: ManagedActivity | undefined;
  /** 'what', 'who', 'how'; or something that one of them opens. */
  step: string;
  question: string | undefined;
  onReload: () => void;
}

/** The form; saved it is a draft, which is looked at once more before it is published. */
export function PlanPage({ activity, step, question, onReload }: PlanPageProps) {
  const at = planSteps.findIndex((one) => one === step);
  const { unions, parts, elsewhere, check, send, busy, error } = usePlanForm(
    activity,
    planSteps[at],
  );
  const id = activity?.id;
  const open = (next: string, more = {}) => go('activityPlan', { id, step: next, ...more });
  const { questions } = parts.draft;
  const ask = (key: string | undefined) => {
    const asked = key ?? anotherQuestion(questions).key;
    if (key === undefined) parts.change({ questions: [...questions, anotherQuestion(questions)] });
    open('question', { question: asked });
  };
  const save = async () => {
    const saved = await send();
    if (!saved) return;
    tell('存好了，还没有发布');
    await leaveForm('activityManaged', { id: saved.id });
  };
  const pages: Readonly<Record<string, () => ReactNode>> = {
    what: () => <WhatStep {...parts} unions={activity ? [] : unions} />,
    who: () => <WhoStep {...parts} onUnions={() => open('unions')} />,
    how: () => <HowStep {...parts} onRule={() => open('draw')} onQuestion={ask} />,
    draw: () => <DrawStep {...parts} />,
    unions: () => (
      <UnionsStep
        {...parts}
        search={(onPick) => (
          <UnionSearch
            label="加工会"
            placeholder="写名字里的两个字"
            nothing="请换两个字再找。"
            everyLevel
            onPick={onPick}
          />
        )}
      />
    ),
    question: () => <QuestionStep {...parts} questionKey={question ?? ''} onRemoved={back} />,
  };
  const next = planSteps[at + 1];
  return (
    <Page
      title={activity ? '改活动' : undefined}
      actions={
        <ActionBar note={at < 0 || next ? '' : '存好以后看一遍，再发布'}>
          {at < 0 ? (
            <Button text="好了" onTap={back} />
          ) : next ? (
            <Button text="下一步" onTap={() => check() && open(next)} />
          ) : (
            <Button text="存成草稿" busy={busy} onTap={() => void save()} />
          )}
        </ActionBar>
      }
    >
      {at < 0 ? null : <Note>{`第 ${at + 1} 步，共 ${planSteps.length} 步`}</Note>}
      {pages[step]?.()}
      <Alert text={next ? '' : elsewhere} />
      <Alert {...refusalOf(error, onReload)} />
    </Page>
  );
}
