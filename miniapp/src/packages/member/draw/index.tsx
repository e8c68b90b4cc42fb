import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { DrawHead, DrawOrder, DrawSeal } from '../../../features/activities/draw-parts';
import { useActivity, useDraw } from '../../../features/activities/use-activities';
import { serverNow } from '../../../features/activities/use-opening';
import { VerifyCard } from '../../../features/activities/verify-card';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';

/** A draw: what came out, and how anybody can see that nobody turned it. */
export default screen(function DrawPage() {
  const { id = '' } = useRouter().params;
  const { data: draw, loading, error, reload } = useDraw(id);
  const { data: seen } = useActivity(id);
  if (!draw)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={4} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const mine = seen?.activity.mine?.number ?? null;
  const now = serverNow(seen);
  return (
    <Page>
      <DrawHead draw={draw} mine={mine} now={now} />
      <VerifyCard draw={draw} mine={mine} />
      <DrawSeal draw={draw} now={now} />
      <DrawOrder draw={draw} mine={mine} />
    </Page>
  );
});
