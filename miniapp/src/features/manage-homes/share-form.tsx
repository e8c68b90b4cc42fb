import { View } from '@tarojs/components';
import { areOpeningHoursSound, dayText, homeLimits, VenueError } from '@home/shared';
import { useState, type ReactNode } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Card, Checkbox, Field, ListRow, PickerField, Second } from '../../ui';
import { useShareHome, type HomeHours, type ManagedHome } from './use-managed-homes';

interface ShareFormProps {
  home: ManagedHome;
  union: { readonly id: string; readonly name: string };
  /** The lines of a week: the page brings the editor, from another feature. */
  editor: (hours: HomeHours[], onChange: (hours: HomeHours[]) => void) => ReactNode;
  onOther: () => void;
  onDone: () => void;
  onReload: () => void;
}

const evening: HomeHours = { days: '1-7', opens: '18:00', closes: '22:00' };

/** From which day, until when, in which hours, how many bookings a day. */
export function ShareForm({ home, union, editor, onOther, onDone, onReload }: ShareFormProps) {
  const { today } = home;
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState<string>();
  const [isAlways, setAlways] = useState(true);
  const [hours, setHours] = useState([evening]);
  const [quota, setQuota] = useState('');
  const { run, busy, error } = useShareHome(home.id);
  const many = Number(quota);
  const isSound = isAlways || (hours.length > 0 && areOpeningHoursSound(hours));
  const isGood = isSound && (quota === '' || (many >= 1 && many <= homeLimits.dailyQuota));
  const startOn = (day: string) => {
    setFrom(day);
    if (to !== undefined && to < day) setTo(day);
  };
  const send = async () => {
    const body = {
      organisationId: union.id,
      from,
      ...(to === undefined ? {} : { to }),
      hours: isAlways ? [] : hours,
      dailyQuota: quota === '' ? null : many,
    };
    if (await run(body)) onDone();
  };
  return (
    <View>
      <Card>
        <ListRow
          title={union.name}
          text="会员和下级工会的会员都能来；点这里换一个"
          onTap={onOther}
        />
      </Card>
      <PickerField
        label="从哪天起"
        mode="date"
        value={from}
        text={dayText(from, today)}
        start={today}
        onChange={startOn}
      />
      <Card>
        <Checkbox
          checked={to === undefined}
          onChange={(isOpenEnded) => setTo(isOpenEnded ? undefined : from)}
        >
          <Second>一直到结束为止</Second>
        </Checkbox>
        {to === undefined ? (
          <View />
        ) : (
          <PickerField
            label="到哪天"
            mode="date"
            value={to}
            text={dayText(to, today)}
            start={from}
            onChange={setTo}
          />
        )}
      </Card>
      <Card>
        <Checkbox checked={isAlways} onChange={setAlways}>
          <Second>场地开着就能来</Second>
        </Checkbox>
        {isAlways ? <View /> : editor(hours, setHours)}
        <Alert text={isSound ? '' : VenueError.HoursWrong.text} />
      </Card>
      <Field
        id="share-quota"
        label="每天几次"
        type="number"
        maxlength={5}
        placeholder="不填就是不限"
        value={quota}
        hint="那个工会的会员每天一共能订几次。"
        onInput={(text) => setQuota(text.replace(/\D/g, ''))}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button text="签下约定" busy={busy} disabled={!isGood} onTap={() => void send()} />
      </View>
    </View>
  );
}
