import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { useSignIn } from '../../../features/account/use-sign-in';
import { timesOf, usualWeeks, weeklyText } from '../../../features/booking/series';
import { SeriesForm, type SeriesWords } from '../../../features/booking/series-form';
import { SeriesReport } from '../../../features/booking/series-report';
import { useBookSeries, type Series } from '../../../features/booking/use-series';
import { useAvailability } from '../../../features/booking/use-venues';
import { back, replaceWith } from '../../../routes';
import { useDraft } from '../../../session/use-draft';
import { ActionBar, Alert, Button, Empty, ErrorState, Page, screen, Skeleton } from '../../../ui';

const nothing: SeriesWords = { weeks: 0, purpose: '', isMissing: false };

/** What was picked, every week: said in words, sent once, then told week by week. */
export default screen(function SeriesNew() {
  const { id = '', resource: resourceId = '', day = '', at, slots } = useRouter().params;
  const startsAt = new Date(Number(at ?? 0)).toISOString();
  const { data, loading, error, reload } = useAvailability(id, day);
  const { form, change } = useDraft<SeriesWords>(`series.${id}`, nothing);
  const [made, setMade] = useState<Series>();
  const booking = useBookSeries();
  const { thenDo } = useSignIn();
  const resource = data?.days[0]?.resources.find((one) => one.id === resourceId);
  const times = timesOf(resource, { day, startsAt, slots: Number(slots ?? 1) });
  const most = resource?.seriesWeeks ?? 0;
  const weeks = form.weeks > 0 && form.weeks <= most ? form.weeks : usualWeeks(most);
  const send = async () => {
    const purpose = form.purpose.trim();
    change({ isMissing: purpose === '' });
    if (purpose === '') return;
    const ask = { resourceId, day, startsAt, slots: Number(slots ?? 1), weeks, purpose };
    const answer = await booking.run(ask);
    if (!answer) return;
    change(nothing);
    setMade(answer);
  };
  if (made && times)
    return (
      <Page
        actions={
          <ActionBar>
            <Button text="看我的预约" onTap={() => replaceWith('bookings')} />
          </ActionBar>
        }
      >
        <SeriesReport
          series={made}
          title={`${weeklyText(times)}，订上了 ${made.items.length} 次`}
          text={
            made.items.some(({ status }) => status !== 'confirmed')
              ? '要等批准，一起批；批了、没批都会告诉您。'
              : '到时出示会员卡就进。'
          }
          done="订上的"
          not="没订上"
        />
      </Page>
    );
  if (!data || !resource || !times || most < 2)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={4} />
        ) : data ? (
          <Empty
            char="约"
            title="这个时间不能连着约了"
            text="回到场地，重新点一个时间。"
            action={{ text: '回到场地', onTap: back }}
          />
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
            text={`订 ${weeks} 周`}
            busy={booking.busy}
            onTap={() => void thenDo(() => void send())}
          />
        </ActionBar>
      }
    >
      <SeriesForm
        venueName={data.venueName}
        resource={resource}
        times={times}
        form={{ ...form, weeks }}
        change={change}
      />
      <Alert {...refusalOf(booking.error, () => void thenDo(() => void send()))} />
    </Page>
  );
});
