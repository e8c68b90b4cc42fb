import { View } from '@tarojs/components';
import { dayText, renewalLimits, shanghaiDay, termYears, type Day } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import {
  Alert,
  Button,
  Card,
  Choice,
  Field,
  PickerField,
  Second,
  Section,
  TextArea,
} from '../../ui';
import { useFill, type Vacancy } from './use-committee';

const years = termYears.map((one) => ({ code: String(one), text: `${one} 年` }));

/** Who is chair now, by an election or an appointment, and until when. */
export function FillForm({ vacancy, onDone }: { vacancy: Vacancy; onDone: () => void }) {
  const today = shanghaiDay(new Date());
  const { id, termEndsOn } = vacancy;
  const [electedOn, setElectedOn] = useState<Day>(today);
  const [memberNo, setMemberNo] = useState('');
  const [length, setLength] = useState('5');
  const [resolution, setResolution] = useState('');
  const { run, busy, error, clearError } = useFill(id);
  const isReady = /^\d{12}$/.test(memberNo) && resolution.trim() !== '';
  const send = async () => {
    const body = { electedOn, memberNo, resolution: resolution.trim() };
    if (await run(termEndsOn === null ? { ...body, years: Number(length) } : body)) onDone();
  };
  return (
    <Section title="新主席">
      <Card>
        <Field
          id="chair-number"
          label="会员号"
          type="number"
          maxlength={12}
          placeholder="对着会员卡填 12 位数字"
          value={memberNo}
          onInput={(text) => setMemberNo(text.replace(/\D/g, ''))}
        />
        <PickerField
          label="哪天选的"
          mode="date"
          value={electedOn}
          text={dayText(electedOn, today)}
          end={today}
          onChange={setElectedOn}
        />
        <View className={termEndsOn === null ? '' : 'gone'}>
          <Choice label="任期" options={years} value={length} onChange={setLength} />
        </View>
        <TextArea
          id="fill-resolution"
          label="怎么定的"
          placeholder="比如：会员大会补选"
          maxlength={renewalLimits.resolutionLength}
          value={resolution}
          onInput={setResolution}
        />
      </Card>
      <Second>
        {termEndsOn === null
          ? '现在没有正在走的一届，从选举那天起算新的一届。'
          : `接着这一届干，到${dayText(termEndsOn, today)}。`}
      </Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button text="登记新主席" busy={busy} disabled={!isReady} onTap={() => void send()} />
      </View>
    </Section>
  );
}
