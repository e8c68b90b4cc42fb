import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText } from '../../../api';
import { percentText, UseCard } from '../../../features/venue-figures/use-card';
import {
  daysText,
  figurePeriods,
  useFiguresWorkbook,
  useVenueFigures,
  type FiguresPeriod,
} from '../../../features/venue-figures/use-venue-figures';
import { go } from '../../../routes';
import {
  Alert,
  BarRow,
  Button,
  Card,
  Empty,
  ErrorState,
  Page,
  screen,
  Section,
  Segmented,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

/** How full the venues of my unions were; a venue opens its hours. */
export default screen(function VenueFiguresPage() {
  const [period, setPeriod] = useState<FiguresPeriod>('four');
  const workbook = useFiguresWorkbook(period);
  const { data: figures, problem, reload } = useVenueFigures(period);
  if (!figures)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={5} />
        )}
      </Page>
    );
  if (figures.items.length === 0)
    return (
      <Page>
        <Empty title="还没有场馆" text="本工会和下级工会有了场馆、有人来约，这里就有数字。" />
      </Page>
    );
  return (
    <Page>
      <View>
        <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      </View>
      <Segmented options={figurePeriods} value={period} onChange={setPeriod} label="看多久" />
      <Section title="各场馆使用率" aside={daysText(figures)}>
        <Card>
          {figures.items.map(({ id, name, organisationName, use }) => (
            <BarRow
              key={id}
              text={name}
              value={percentText(use.usePercent, '没有开放')}
              note={`${organisationName} · 预约 ${use.bookings} 次，没有到场 ${use.noShows} 次`}
              percent={use.usePercent ?? 0}
              label={`${name}，使用率 ${percentText(use.usePercent, '没有开放')}`}
              onTap={() => go('venueUse', { id, period })}
            />
          ))}
        </Card>
      </Section>
      <Section title="合在一起">
        <UseCard use={figures.total} />
      </Section>
      <View>
        <Alert text={workbook.error === undefined ? '' : errorText(workbook.error)} />
      </View>
      <Button
        kind="outlined"
        text="打开表格"
        busy={workbook.busy}
        onTap={() => void workbook.run(undefined)}
      />
    </Page>
  );
});
