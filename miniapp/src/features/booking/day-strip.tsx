import { ScrollView, View } from '@tarojs/components';
import { aria, classNames } from '../../ui';
import type { Availability } from './grid';

interface StripProps {
  days: Availability['strip'];
  value: string;
  onPick: (day: string) => void;
}

/** The days that can be looked at, side by side; not yet open ones say when they open. */
export function DayStrip({ days, value, onPick }: StripProps) {
  return (
    <ScrollView className="day-strip" scrollX enableFlex>
      {days.map(({ day, nameText, dateText, stateText }) => (
        <View
          className={classNames('day', day === value && 'day-on')}
          key={day}
          onClick={() => onPick(day)}
          {...aria({ role: 'radio', checked: day === value })}
        >
          {`${nameText}\n${dateText}\n${stateText}`}
        </View>
      ))}
    </ScrollView>
  );
}
