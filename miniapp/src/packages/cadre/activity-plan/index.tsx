import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { errorText } from '../../../api';
import { useManagedActivity } from '../../../features/manage-activities/use-managed';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import '../cadre.css';
import { PlanPage } from './plan-page';

/** A new activity, or one that is not published yet: a page a step, all on one draft. */
export default screen(function ActivityPlan() {
  const { id, step = 'what', question } = useRouter().params;
  const { data, loading, error, reload } = useManagedActivity(id ?? '');
  // Another page of the form may have changed the draft.
  const [turn, setTurn] = useState(0);
  const isShown = useRef(false);
  useDidShow(() => {
    if (isShown.current) setTurn((before) => before + 1);
    isShown.current = true;
  });
  if (id === undefined || data) {
    return (
      <PlanPage
        key={`${turn}${data?.revision}`}
        activity={data}
        step={step}
        question={question}
        onReload={() => void reload()}
      />
    );
  }
  return (
    <Page>
      <View>
        {loading ? (
          <Skeleton cards={3} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </View>
    </Page>
  );
});
