import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { dayText, shanghaiDay } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { useVenue } from '../../../features/booking/use-venues';
import { Concerned } from '../../../features/venue-desk/concerned';
import { useClosure, type ConcernedList } from '../../../features/venue-desk/use-desk';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Choice,
  Page,
  PickerField,
  screen,
  Strong,
  tell,
} from '../../../ui';

const EVERYTHING = 'all';
const instant = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();

/** First who is concerned, then the reason that they will read, then it is closed. */
export default screen(function ClosurePage() {
  const { id = '' } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { preview, close } = useClosure(id);
  const [resource, setResource] = useState(EVERYTHING);
  const today = shanghaiDay(new Date());
  const [day, setDay] = useState(today);
  const [from, setFrom] = useState('08:00');
  const [to, setTo] = useState('22:00');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<ConcernedList>();
  const range = {
    ...(resource === EVERYTHING ? {} : { resourceId: resource }),
    from: instant(day, from),
    to: instant(day, to),
  };
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setFound(undefined);
    };
  };
  const look = async () => setFound(await preview.run(range));
  const send = async () => {
    const body = { ...range, reason: reason.trim(), bookings: found?.items.length ?? 0 };
    if (!(await close.run(body))) return;
    tell('停用了，订了的人都通知了');
    back();
  };
  const resources = [
    { code: EVERYTHING, text: '整个场馆' },
    ...(venue?.resources ?? []).map((one) => ({ code: one.id, text: one.name })),
  ];
  return (
    <Page
      actions={
        <ActionBar note={found ? '订了的人会马上收到通知和原因' : '先看看有谁订了'}>
          {found ? (
            <Button
              text={found.items.length > 0 ? `停用，通知这 ${found.items.length} 位` : '停用'}
              busy={close.busy}
              disabled={reason.trim() === ''}
              onTap={() => void send()}
            />
          ) : (
            <Button text="看有谁订了" busy={preview.busy} onTap={() => void look()} />
          )}
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <Strong>停哪里</Strong>
          <Choice
            label="停哪里"
            options={resources}
            value={resource}
            onChange={changed(setResource)}
          />
          <PickerField
            label="哪一天"
            mode="date"
            value={day}
            text={dayText(day, today)}
            start={today}
            onChange={changed(setDay)}
          />
          <PickerField label="从几点" mode="time" value={from} onChange={changed(setFrom)} />
          <PickerField label="到几点" mode="time" value={to} onChange={changed(setTo)} />
        </View>
      </Card>
      <View className={found ? '' : 'gone'}>
        <Concerned items={found?.items ?? []} reason={reason} onReason={setReason} />
      </View>
      <Alert {...refusalOf(preview.error ?? close.error, () => void look())} />
    </Page>
  );
});
