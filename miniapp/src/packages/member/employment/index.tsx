import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import {
  EmploymentForm,
  toAddition,
  type TypedEmployment,
} from '../../../features/employments/employment-form';
import { useEmployments } from '../../../features/employments/use-employments';
import { back } from '../../../routes';
import { ErrorState, Page, screen, Skeleton, tell } from '../../../ui';

/** A new employer or platform of mine, or the one that I correct. */
export default screen(function EmploymentPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload, act } = useEmployments();
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={4} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const before = data.items.find((one) => one.id === id);
  const send = async (typed: TypedEmployment) => {
    const { form, since, until, employerName } = typed;
    const named = employerName === undefined ? {} : { employerName };
    const saved = await act.run(
      before
        ? { what: 'correct', id, body: { form, since, until, ...named } }
        : { what: 'add', body: toAddition(typed) },
    );
    if (!saved) return;
    tell(saved.text);
    back();
  };
  return (
    <Page>
      <EmploymentForm
        before={before}
        today={data.today}
        busy={act.busy}
        error={act.error}
        onSend={(typed) => void send(typed)}
      />
    </Page>
  );
});
