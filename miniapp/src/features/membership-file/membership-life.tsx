import { View } from '@tarojs/components';
import { shanghaiDay } from '@home/shared';
import { Card, ListRow, Section } from '../../ui';
import { OnDay } from './on-day';
import { useUnionOn, type MembershipFile } from './use-membership-file';

interface LifeProps {
  periods: MembershipFile['periods'];
  transfers: MembershipFile['transfers'];
  today: string;
}

/** How it came: every union with its days, every transfer with its end; and any day asked for. */
export function MembershipLife({ periods, transfers, today }: LifeProps) {
  const ask = useUnionOn();
  return (
    <View>
      <Section title="会籍经历">
        <Card>
          {periods.map((period, i) => (
            <ListRow
              key={i}
              title={period.organisationName}
              text={`${period.statusText} · ${period.from} ${period.to === null ? '至今' : `到 ${period.to}`}`}
            />
          ))}
        </Card>
      </Section>
      <OnDay today={today} ask={ask} />
      <View className={transfers.length > 0 ? '' : 'gone'}>
        <Section title="接转记录">
          <Card>
            {transfers.map((transfer) => (
              <ListRow
                key={transfer.id}
                title={`转到${transfer.toName}`}
                text={`${shanghaiDay(new Date(transfer.openedAt))} 提交 · ${transfer.statusText}`}
              />
            ))}
          </Card>
        </Section>
      </View>
    </View>
  );
}
