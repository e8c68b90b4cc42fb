import { View } from '@tarojs/components';
import {
  dayText,
  keysOf,
  officerPostTexts,
  renewalLimits,
  shanghaiDay,
  termYears,
  type Day,
  type OfficerPost,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import {
  Alert,
  Button,
  Card,
  Choice,
  Field,
  ListRow,
  PickerField,
  Second,
  Section,
  TextArea,
} from '../../ui';
import { useReport, type Report } from './use-committee';

type Elected = Report['officers'][number];

const years = termYears.map((one) => ({ code: String(one), text: `${one} 年` }));
const isNumber = (memberNo: string): boolean => /^\d{12}$/.test(memberNo);

/** The election as the union reports it: when, for how long, who, and what the meeting resolved. */
export function ElectionForm({ id, onDone }: { id: string; onDone: () => void }) {
  const today = shanghaiDay(new Date());
  const [electedOn, setElectedOn] = useState<Day>(today);
  const [length, setLength] = useState('5');
  const [officers, setOfficers] = useState<readonly Elected[]>([]);
  const [resolution, setResolution] = useState('');
  const { run, busy, error, clearError } = useReport(id);
  const hasChair = officers.some(({ post }) => post === 'chair');
  const isReady = hasChair && resolution.trim() !== '';
  const send = async () => {
    const body = {
      electedOn,
      years: Number(length),
      officers: [...officers],
      resolution: resolution.trim(),
    };
    if (await run(body)) onDone();
  };
  return (
    <View>
      <Section title="选举">
        <Card>
          <PickerField
            label="哪天选的"
            mode="date"
            value={electedOn}
            text={dayText(electedOn, today)}
            end={today}
            onChange={setElectedOn}
          />
          <Choice label="任期" options={years} value={length} onChange={setLength} />
        </Card>
      </Section>
      <Section title="选出的人" aside="要有一位主席">
        <Card>
          <View>
            {officers.map((one) => (
              <ListRow
                key={`${one.memberNo}${one.post}`}
                title={officerPostTexts[one.post]}
                text={`会员号 ${one.memberNo}`}
                aside="去掉"
                chevron={false}
                onTap={() => setOfficers(officers.filter((other) => other !== one))}
              />
            ))}
          </View>
          <AddOfficer
            first={hasChair ? 'member' : 'chair'}
            key={officers.length}
            onAdd={(one) => setOfficers([...officers, one])}
          />
        </Card>
      </Section>
      <Section title="会议怎么定的">
        <Card>
          <TextArea
            id="election-resolution"
            label="决议"
            placeholder="比如：会员大会到会 42 人，无记名投票选出以上各位"
            maxlength={renewalLimits.resolutionLength}
            value={resolution}
            onInput={setResolution}
          />
        </Card>
      </Section>
      <Second>单位主要负责人的近亲属不能进本单位工会委员会（工会法第十条）。</Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button text="报上级确认" busy={busy} disabled={!isReady} onTap={() => void send()} />
      </View>
    </View>
  );
}

function AddOfficer({ first, onAdd }: { first: OfficerPost; onAdd: (one: Elected) => void }) {
  const [memberNo, setMemberNo] = useState('');
  const [post, setPost] = useState<OfficerPost>(first);
  const posts = keysOf(officerPostTexts).map((code) => ({ code, text: officerPostTexts[code] }));
  return (
    <View className="stack">
      <Choice label="职务" options={posts} value={post} onChange={setPost} />
      <Field
        id="elected-number"
        label="会员号"
        type="number"
        maxlength={12}
        placeholder="对着会员卡填 12 位数字"
        value={memberNo}
        onInput={(text) => setMemberNo(text.replace(/\D/g, ''))}
      />
      <Button
        kind="outlined"
        text="加上这一位"
        disabled={!isNumber(memberNo)}
        onTap={() => onAdd({ memberNo, post })}
      />
    </View>
  );
}
