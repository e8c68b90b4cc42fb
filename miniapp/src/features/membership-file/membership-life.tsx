import { View } from '@tarojs/components';
import { shanghaiDay } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../api';
import { Alert, Card, ListRow, PickerField, Section } from '../../ui';
import { useUnionOn, type MembershipFile } from './use-membership-file';

interface LifeProps {
  periods: MembershipFile['periods'];
  transfers: MembershipFile['transfers'];
  today: string;
}

/** How it came: every union with its days, every transfer with its end; and any day asked for. */
export function MembershipLife({ periods, transfers, today }: LifeProps) {
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
      <OnDay today={today} />
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

function OnDay({ today }: { today: string }) {
  const [day, setDay] = useState(today);
  const [words, setWords] = useState('');
  const { run, error } = useUnionOn();
  const ask = async (picked: string) => {
    setDay(picked);
    setWords('');
    const answer = await run(picked);
    if (!answer) return;
    const { period } = answer;
    setWords(period ? `${period.organisationName}（${period.statusText}）` : '那天您还不是会员。');
  };
  return (
    <Card>
      <PickerField
        label="查某一天属于哪个工会"
        mode="date"
        value={day}
        start="1950-01-01"
        end={today}
        onChange={(picked) => void ask(picked)}
      />
      <Alert text={error === undefined ? '' : errorText(error)} />
      <View className={words ? '' : 'gone'}>
        <ListRow title={words} text={`${day} 那天`} />
      </View>
    </Card>
  );
}
