import { View } from '@tarojs/components';
import { dayText, venueLimits, VenueError } from '@home/shared';
import type { ReactNode } from 'react';
import { refusalOf } from '../../api';
import {
  Alert,
  Button,
  Card,
  Checkbox,
  Choice,
  Field,
  PickerField,
  Second,
  Segmented,
} from '../../ui';
import { MembersHours } from './members-hours';
import { useHoursForm } from './use-hours-form';
import type { ManagedVenue, OpeningLine } from './use-managed-venue';

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

/** Opening hours of a venue or of one court, from a day on or on single days such as holidays. */
export function HoursForm({ venue, editor, onDone, onReload }: HoursFormProps) {
  const { today } = venue;
  const form = useHoursForm(venue, onDone);
  const { places, isException, from, to, isShut, hours, forMembers, isSound } = form;
  return (
    <View>
      <Segmented label="管多久" options={kinds} value={form.kind} onChange={form.setKind} />
      <View className={places.length > 1 ? '' : 'gone'}>
        <Card>
          <Choice label="定哪里的" options={places} value={form.placeId} onChange={form.setPlace} />
        </Card>
      </View>
      <PickerField
        label={isException ? '从哪天' : '从哪天起'}
        mode="date"
        value={from}
        text={dayText(from, today)}
        start={today}
        onChange={form.startOn}
      />
      {isException ? (
        <View>
          <PickerField
            label="到哪天"
            mode="date"
            value={to}
            text={dayText(to, today)}
            start={from}
            onChange={form.setTo}
          />
          <Field
            id="hours-reason"
            label="为什么"
            placeholder="比如：元旦放假"
            maxlength={venueLimits.reasonLength}
            value={form.reason}
            onInput={form.setReason}
          />
        </View>
      ) : (
        <View />
      )}
      <Card>
        <Checkbox checked={isShut} onChange={form.setShut}>
          <Second>{isException ? '这几天不开' : '以后不开了'}</Second>
        </Checkbox>
        {isShut ? <View /> : editor(hours, form.setHours)}
      </Card>
      <View>
        {isShut ? null : (
          <MembersHours hours={hours} value={forMembers} onChange={form.setForMembers} />
        )}
      </View>
      <Second>已经订了的不受影响；有人订了又开不了，请用“停用”，会一个一个通知。</Second>
      <View className="on-page">
        <Alert text={isSound ? '' : VenueError.HoursWrong.text} />
        <Alert {...refusalOf(form.error, onReload)} />
        <Button
          text="就这样定"
          busy={form.busy}
          disabled={!isSound}
          onTap={() => void form.send()}
        />
      </View>
    </View>
  );
}
