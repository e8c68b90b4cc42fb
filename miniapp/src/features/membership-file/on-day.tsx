import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText } from '../../api';
import { Alert, Card, ListRow, PickerField } from '../../ui';
import type { OnDayAnswer, useUnionOn } from './use-membership-file';

interface OnDayProps {
  today: string;
  ask: ReturnType<typeof useUnionOn>;
  /** Who is asked about, where it is not oneself. */
  who?: string;
}

/** Pick a day: which union it was then, and what was known on that day itself when that was something else. */
export function OnDay({ today, ask, who = '您' }: OnDayProps) {
  const [day, setDay] = useState(today);
  const [answer, setAnswer] = useState<OnDayAnswer>();
  const pick = async (picked: string) => {
    setDay(picked);
    setAnswer(undefined);
    setAnswer(await ask.run(picked));
  };
  return (
    <Card>
      <PickerField
        label="查某一天属于哪个工会"
        mode="date"
        value={day}
        start="1950-01-01"
        end={today}
        onChange={(picked) => void pick(picked)}
      />
      <Alert text={ask.error === undefined ? '' : errorText(ask.error)} />
      <View className={answer ? '' : 'gone'}>
        <ListRow title={wordsOf(answer?.period, who)} text={`${day} 那天`} />
      </View>
      <View className={answer?.wasKnownOtherwise ? '' : 'gone'}>
        <ListRow
          title={wordsOf(answer?.periodAsKnownThen, who)}
          text="当天的登记是这样，后来才补记或更正"
        />
      </View>
    </Card>
  );
}

const wordsOf = (period: OnDayAnswer['period'] | undefined, who: string): string =>
  period ? `${period.organisationName}（${period.statusText}）` : `那天${who}还不是会员`;
