import { View } from '@tarojs/components';
import { areOpeningHoursSound, dayText, venueLimits, VenueError } from '@home/shared';
import { useState, type ReactNode } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Card, Checkbox, Field, PickerField, Second, Segmented } from '../../ui';
import { useSetHours, type ManagedVenue, type OpeningLine } from './use-managed-venue';

interface HoursFormProps {
  venue: ManagedVenue;
  /** The lines of a week: the page brings the editor, from another feature. */
  editor: (hours: OpeningLine[], onChange: (hours: OpeningLine[]) => void) => ReactNode;
  onDone: () => void;
  onReload: () => void;
}

const kinds = [
  { code: 'standing', text: '以后一直这样' },
  { code: 'exception', text: '只有几天' },
] as const;

/** Opening hours from a day on, or on single days such as holidays. */
export function HoursForm({ venue, editor, onDone, onReload }: HoursFormProps) {
  const { today } = venue;
  const standing = venue.hours.filter(({ to, resourceId }) => to === null && resourceId === null);
  const [kind, setKind] = useState<'standing' | 'exception'>('standing');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [isShut, setShut] = useState(false);
  const [hours, setHours] = useState(standing.at(-1)?.hours ?? []);
  const [reason, setReason] = useState('');
  const { run, busy, error } = useSetHours(venue.id);
  const isException = kind === 'exception';
  const isSound = isShut || (hours.length > 0 && areOpeningHoursSound(hours));
  const startOn = (day: string) => {
    setFrom(day);
    if (to < day) setTo(day);
  };
  const send = async () => {
    const body = {
      hours: isShut ? [] : hours,
      publicGood: isShut ? [] : (standing.at(-1)?.publicGood ?? []),
      from,
      ...(isException ? { to } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    if (await run(body)) onDone();
  };
  return (
    <View>
      <Segmented label="管多久" options={kinds} value={kind} onChange={setKind} />
      <PickerField
        label={isException ? '从哪天' : '从哪天起'}
        mode="date"
        value={from}
        text={dayText(from, today)}
        start={today}
        onChange={startOn}
      />
      {isException ? (
        <View>
          <PickerField
            label="到哪天"
            mode="date"
            value={to}
            text={dayText(to, today)}
            start={from}
            onChange={setTo}
          />
          <Field
            id="hours-reason"
            label="为什么"
            placeholder="比如：元旦放假"
            maxlength={venueLimits.reasonLength}
            value={reason}
            onInput={setReason}
          />
        </View>
      ) : (
        <View />
      )}
      <Card>
        <Checkbox checked={isShut} onChange={setShut}>
          <Second>{isException ? '这几天不开' : '以后不开了'}</Second>
        </Checkbox>
        {isShut ? <View /> : editor(hours, setHours)}
        <Alert text={isSound ? '' : VenueError.HoursWrong.text} />
      </Card>
      <Second>已经订了的不受影响；有人订了又开不了，请用“停用”，会一个一个通知。</Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button text="就这样定" busy={busy} disabled={!isSound} onTap={() => void send()} />
      </View>
    </View>
  );
}
