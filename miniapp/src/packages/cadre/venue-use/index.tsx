import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { HeatChart } from '../../../features/venue-figures/heat-chart';
import { UseCard } from '../../../features/venue-figures/use-card';
import {
  daysText,
  figurePeriods,
  periodOf,
  useVenueWeek,
} from '../../../features/venue-figures/use-venue-figures';
import { Alert, Card, ErrorState, Page, screen, Section, Segmented, Skeleton } from '../../../ui';
import '../cadre.css';

/** When a venue is full and when it stands empty: reason enough to change its hours. */
export default screen(function VenueUsePage() {
  const { id = '', period: asked } = useRouter().params;
  const [period, setPeriod] = useState(periodOf(asked));
  const { data, problem, reload } = useVenueWeek(id, period);
  if (!data)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={5} />
        )}
      </Page>
    );
  return (
    <Page title={data.venue.name}>
      <View>
        <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      </View>
      <Segmented options={figurePeriods} value={period} onChange={setPeriod} label="看多久" />
      <Section title="一周里几点最忙" aside={daysText(data)}>
        <Card>
          <HeatChart week={data.week} />
        </Card>
      </Section>
      <Section title="这段时间">
        <UseCard use={data.venue.use} />
      </Section>
    </Page>
  );
});
