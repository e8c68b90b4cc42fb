import { answerFaults, type FormAnswer, type FormField } from '@home/shared';
import { useState } from 'react';
import { ApiError } from '../../api';
import { wipeDraft } from '../../session/draft';
import { useDraft } from '../../session/use-draft';
import { useSignUp, type SignedUp } from './use-activities';

const prefix = 'answers.';

/** The form of one activity: what is typed is kept until it is sent. */
export function useSignUpForm(id: string, fields: readonly FormField[], isQueued: boolean) {
  const draftKey = `activity.answers.${id}`;
  const { form: values, change } = useDraft<Record<string, string>>(draftKey, {});
  const [isChecked, setChecked] = useState(false);
  const signUp = useSignUp(id, isQueued);
  const answers = answersIn(fields, values);
  const own = isChecked ? answerFaults(fields, answers) : {};
  const told = signUp.error instanceof ApiError ? signUp.error.fields : {};
  const send = async (): Promise<SignedUp | 'queue' | undefined> => {
    setChecked(true);
    if (Object.keys(answerFaults(fields, answers)).length > 0) return undefined;
    const answer = await signUp.run(answers);
    if (answer && answer !== 'queue') wipeDraft(draftKey);
    return answer;
  };
  return {
    values,
    faults: byKey({ ...told, ...own }),
    change: (key: string, value: string) => {
      signUp.clearError();
      change({ [key]: value });
    },
    send,
    busy: signUp.busy,
    problem: signUp.error,
  };
}

/** What was filled in; what was left empty is not sent. */
const answersIn = (
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
): FormAnswer[] =>
  fields
    .map(({ key }) => ({ key, value: (values[key] ?? '').trim() }))
    .filter(({ value }) => value !== '');

const byKey = (faults: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text]),
  );
