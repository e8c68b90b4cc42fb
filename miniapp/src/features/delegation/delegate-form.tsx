import { View } from '@tarojs/components';
import { addDays, dayText, delegationLimits, type Day } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../api';
import { Alert, Button, Choice, Field, PickerField, Second } from '../../ui';
import { useDelegate, type Delegations } from './use-delegations';

interface DelegateProps {
  unions: Delegations['unions'];
  today: Day;
  onDone: () => void;
}

const memberNoLength = 12;

export function DelegateForm({ unions, today, onDone }: DelegateProps) {
  const [chosen, setChosen] = useState(unions[0]?.id ?? '');
  const [memberNo, setMemberNo] = useState('');
  const [fromDay, setFromDay] = useState<Day>(today);
  const [toDay, setToDay] = useState<Day>(today);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error } = useDelegate();
  const isNumber = /^\d{12}$/.test(memberNo);
  const send = async () => {
    setChecked(true);
    if (!isNumber || reason.trim() === '') return;
    const body = { organisationId: chosen, memberNo, fromDay, toDay, reason: reason.trim() };
    if (await run(body)) onDone();
  };
  const startOn = (day: Day) => {
    setFromDay(day);
    if (toDay < day) setToDay(day);
  };
  const missing = memberNoLength - memberNo.length;
  return (
    <View className="sheet-form">
      <View className={unions.length > 1 ? '' : 'gone'}>
        <Choice
          label="哪个工会"
          options={unions.map(({ id, name }) => ({ code: id, text: name }))}
          value={chosen}
          onChange={setChosen}
        />
      </View>
      <Field
        id="deputy-number"
        label="会员号"
        type="number"
        maxlength={memberNoLength}
        placeholder="对方会员卡上的 12 位数字"
        value={memberNo}
        aside={<Second>{missing > 0 && memberNo !== '' ? `还差 ${missing} 位` : ''}</Second>}
        error={isChecked && !isNumber ? '请填 12 位会员号，在对方的会员卡上。' : undefined}
        onInput={(text) => setMemberNo(text.replace(/\D/g, ''))}
      />
      <PickerField
        label="从哪天"
        mode="date"
        value={fromDay}
        text={dayText(fromDay, today)}
        start={today}
        end={addDays(today, delegationLimits.startsWithin)}
        onChange={startOn}
      />
      <PickerField
        label="到哪天"
        mode="date"
        value={toDay}
        text={dayText(toDay, today)}
        start={fromDay}
        end={addDays(fromDay, delegationLimits.days - 1)}
        onChange={setToDay}
      />
      <Field
        id="delegation-reason"
        label="为什么"
        placeholder="比如：休年假、外出培训"
        maxlength={delegationLimits.reasonLength}
        value={reason}
        error={isChecked && reason.trim() === '' ? '请写一句为什么，会留在记录里。' : undefined}
        onInput={setReason}
      />
      <Second>这几天两个人都能处理待办。对方不能再委托别人，您随时可以收回。</Second>
      <View className="sheet-send">
        <Alert text={error === undefined ? '' : errorText(error)} />
        <Button text="委托" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
