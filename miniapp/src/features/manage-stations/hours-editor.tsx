import { View } from '@tarojs/components';
import { stationLimits, type StationHours } from '@home/shared';
import { Alert, Button, Choice, PickerField, Segmented } from '../../ui';
import { allDay, dayTime } from './check-station';

interface HoursEditorProps {
  hours: readonly StationHours[];
  error?: string;
  onChange: (hours: StationHours[]) => void;
}

const kinds = [
  { code: 'always', text: '24 小时' },
  { code: 'times', text: '按时段' },
] as const;

const days = [
  { code: '1-7', text: '每天' },
  { code: '1-5', text: '周一至周五' },
  { code: '6-7', text: '周六、周日' },
];

/** Round the clock, or lines like "周一至周五 08:00–20:00". */
export function HoursEditor({ hours, error, onChange }: HoursEditorProps) {
  const [first] = hours;
  const kind = hours.length === 1 && first?.closes === allDay.closes ? 'always' : 'times';
  const replace = (at: number, part: Partial<StationHours>) =>
    onChange(hours.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <>
      <Segmented
        label="开放时间"
        options={kinds}
        value={kind}
        onChange={(next) => onChange([next === 'always' ? allDay : dayTime])}
      />
      <View>
        {(kind === 'always' ? [] : hours).map((line, index) => (
          <HoursLine
            key={index}
            line={line}
            name={index > 0 ? `第 ${index + 1} 段` : ''}
            onChange={(part) => replace(index, part)}
            onRemove={
              index > 0
                ? () => onChange(hours.filter((_line, other) => other !== index))
                : undefined
            }
          />
        ))}
      </View>
      <Alert text={error ?? ''} />
      {kind === 'times' && hours.length < stationLimits.hoursRows ? (
        <Button kind="text" text="再加一段" onTap={() => onChange(withWeekend(hours))} />
      ) : null}
    </>
  );
}

const weekend: StationHours = { days: '6-7', opens: '09:00', closes: '18:00' };

/** The weekend apart: what was every day is from then on the working days. */
const withWeekend = (hours: readonly StationHours[]): StationHours[] => [
  ...hours.map((line) => (line.days === '1-7' ? { ...line, days: '1-5' } : line)),
  weekend,
];

interface HoursLineProps {
  line: StationHours;
  /** '' of the first, which stays as it is when another is added. */
  name: string;
  onChange: (part: Partial<StationHours>) => void;
  onRemove?: () => void;
}

function HoursLine({ line, name, onChange, onRemove }: HoursLineProps) {
  return (
    <View className="hours-line">
      <Choice
        label={`${name}哪几天开`}
        options={days}
        value={line.days}
        onChange={(code) => onChange({ days: code })}
      />
      <View className="hours-times">
        <PickerField
          label="开门"
          mode="time"
          value={line.opens}
          onChange={(opens) => onChange({ opens })}
        />
        <PickerField
          label="关门"
          mode="time"
          value={line.closes}
          text={line.closes <= line.opens ? `次日 ${line.closes}` : line.closes}
          onChange={(closes) => onChange({ closes })}
        />
      </View>
      {onRemove ? <Button kind="text" text={`去掉${name}`} onTap={onRemove} /> : null}
    </View>
  );
}
