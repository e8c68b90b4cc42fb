import { View } from '@tarojs/components';
import { dayText, type Day } from '@home/shared';
import { PickerField } from '../../ui';
import type { Moment } from './plan-draft';

interface MomentFieldProps {
  label: string;
  moment: Moment;
  today: Day;
  onChange: (moment: Moment) => void;
}

/** A day and a time side by side, each on the phone's own wheel. */
export function MomentField({ label, moment, today, onChange }: MomentFieldProps) {
  return (
    <View className="hours-times">
      <PickerField
        label={label}
        mode="date"
        value={moment.day}
        text={dayText(moment.day, today)}
        start={today}
        onChange={(day) => onChange({ ...moment, day })}
      />
      <PickerField
        label={`${label}几点`}
        mode="time"
        value={moment.time}
        onChange={(time) => onChange({ ...moment, time })}
      />
    </View>
  );
}
