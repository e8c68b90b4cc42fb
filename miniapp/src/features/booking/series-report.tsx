import { View } from '@tarojs/components';
import { Card, ListRow, MoreRows, Section, StatusTag, Strong, Second } from '../../ui';
import { BookingRow } from './booking-row';
import type { Series } from './use-series';

interface ReportProps {
  series: Series;
  title: string;
  /** What follows now. */
  text: string;
  /** Over the weeks it went well for. */
  done: string;
  /** In the tag of a week for which it could not be. */
  not: string;
}

/** Week by week: done, or why not. */
export function SeriesReport({ series: { items, clashes }, title, text, done, not }: ReportProps) {
  return (
    <View>
      <Card>
        <View className="stack">
          <Strong>{title}</Strong>
          <Second>{text}</Second>
        </View>
      </Card>
      <View className={clashes.length === 0 ? 'gone' : ''}>
        <Section title={`${not}的 ${clashes.length} 次`}>
          <Card>
            {clashes.map((clash) => (
              <ListRow
                key={clash.day}
                title={clash.dayText}
                text={clash.text}
                aside={<StatusTag tone="waiting" text={not} />}
              />
            ))}
          </Card>
        </Section>
      </View>
      <Section title={done}>
        <Card>
          <MoreRows items={items}>
            {(booking) => <BookingRow key={booking.id} booking={booking} />}
          </MoreRows>
        </Card>
      </Section>
    </View>
  );
}
