import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { BookingRow } from '../../../features/booking/booking-row';
import { weeklyText } from '../../../features/booking/series';
import { SeriesReport } from '../../../features/booking/series-report';
import { useMyBookings } from '../../../features/booking/use-bookings';
import { useCancelSeries, type Series } from '../../../features/booking/use-series';
import { replaceWith } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  MoreRows,
  Page,
  screen,
  Second,
  Skeleton,
  Strong,
  Title,
} from '../../../ui';

/** The weeks that are still to come: one is given back on its own page, all of them here. */
export default screen(function SeriesPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useMyBookings();
  const cancelling = useCancelSeries();
  const [gone, setGone] = useState<Series>();
  const weeks = data?.upcoming.filter(({ seriesId }) => seriesId === id) ?? [];
  const [next] = weeks;
  const cancel = async () => {
    const text = '这些时间别人就能订了。已经过了退的时间的那一次会留着。';
    if (!(await confirm({ title: `${weeks.length} 次都退掉？`, text, yes: '都退掉' }))) return;
    setGone(await cancelling.run(id));
    void reload();
  };
  if (gone)
    return (
      <Page
        actions={
          <ActionBar>
            <Button text="看我的预约" onTap={() => replaceWith('bookings')} />
          </ActionBar>
        }
      >
        <SeriesReport
          series={gone}
          title={`退掉了 ${gone.items.length} 次`}
          text={gone.clashes.length === 0 ? '不影响您以后预约。' : '没退的那一次还留着，请看原因。'}
          done="退掉的"
          not="没退"
        />
      </Page>
    );
  if (!next)
    return (
      <Page>
        {data ? (
          <Empty char="约" title="这一组没有要去的了" text="订过的都在我的预约里。" />
        ) : loading ? (
          <Skeleton cards={2} lines={3} />
        ) : isSignedOut(error) ? (
          <SignInCard text="登录后能看到您订的场地。" />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page
      actions={
        <ActionBar>
          <Button
            kind="outlined"
            text="以后的都退掉"
            busy={cancelling.busy}
            onTap={() => void cancel()}
          />
        </ActionBar>
      }
    >
      <Card>
        <Title>{weeklyText(next)}</Title>
        <Strong>{`${next.venueName} ${next.resourceName}`}</Strong>
        <Second>{`还有 ${weeks.length} 次。只退一次，点开那一次。`}</Second>
      </Card>
      <Alert {...refusalOf(cancelling.error, () => void reload())} />
      <Card>
        <MoreRows items={weeks}>
          {(booking) => <BookingRow key={booking.id} booking={booking} />}
        </MoreRows>
      </Card>
    </Page>
  );
});
