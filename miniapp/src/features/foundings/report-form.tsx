import { View } from '@tarojs/components';
import {
  addDays,
  dayText,
  foundingLimits,
  officerLimits,
  officerPostTexts,
  optionsOf,
  termYears,
  type Day,
  type OfficerPost,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import {
  Alert,
  Body,
  Button,
  Card,
  Choice,
  Field,
  ListRow,
  PickerField,
  Second,
  TextArea,
} from '../../ui';
import { useReportMeeting } from './use-foundings';

interface Elected {
  readonly memberNo: string;
  readonly post: OfficerPost;
}

interface ReportFormProps {
  id: string;
  today: Day;
  onDone: () => void;
}

const posts = optionsOf(officerPostTexts);
const years = termYears.map((one) => ({ code: String(one), text: `${one} 年` }));

/** What the founding meeting resolved, and whom it elected. */
export function ReportForm({ id, today, onDone }: ReportFormProps) {
  const [heldOn, setHeldOn] = useState<Day>(today);
  const [term, setTerm] = useState('3');
  const [resolution, setResolution] = useState('');
  const [officers, setOfficers] = useState<readonly Elected[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useReportMeeting(id);
  const hasChair = officers.filter(({ post }) => post === 'chair').length === 1;
  const send = async () => {
    setChecked(true);
    if (!hasChair || resolution.trim() === '') return;
    const report = { heldOn, termYears: Number(term), resolution: resolution.trim() };
    if (await run({ ...report, officers: [...officers] })) onDone();
  };
  return (
    <View className="sheet-form">
      <PickerField
        label="开会日期"
        mode="date"
        value={heldOn}
        text={dayText(heldOn, today)}
        start={addDays(today, -officerLimits.reportedWithinDays)}
        end={today}
        onChange={setHeldOn}
      />
      <Choice label="任期" options={years} value={term} onChange={setTerm} />
      <Card>
        {officers.map(({ memberNo, post }) => (
          <ListRow
            key={memberNo}
            title={officerPostTexts[post]}
            text={`会员号 ${memberNo}`}
            aside="去掉"
            chevron={false}
            onTap={() => setOfficers(officers.filter((one) => one.memberNo !== memberNo))}
          />
        ))}
        <Second>{isChecked && !hasChair ? '主席要有一位，也只有一位。' : ''}</Second>
        <AddOfficer
          taken={officers.map(({ memberNo }) => memberNo)}
          onAdd={(one) => setOfficers([...officers, one])}
        />
      </Card>
      <TextArea
        id="founding-resolution"
        label="会议决议"
        placeholder="比如：全体会员大会到会 28 人，选出了委员会"
        maxlength={foundingLimits.resolutionLength}
        value={resolution}
        error={isChecked && resolution.trim() === '' ? '请写会议决议。' : undefined}
        onInput={setResolution}
      />
      <Body>当选的人会收到消息，本人都答应了，上级才能批准成立。</Body>
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button text="上报" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}

interface AddOfficerProps {
  taken: readonly string[];
  onAdd: (elected: Elected) => void;
}

function AddOfficer({ taken, onAdd }: AddOfficerProps) {
  const [memberNo, setMemberNo] = useState('');
  const [post, setPost] = useState<OfficerPost>('chair');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    if (!/^\d{12}$/.test(memberNo)) return setProblem('请填 12 位会员号，在对方的会员卡上。');
    if (taken.includes(memberNo)) return setProblem('这位已经写过了。');
    setProblem(undefined);
    setMemberNo('');
    setPost('member');
    onAdd({ memberNo, post });
  };
  return (
    <View className="stack">
      <Choice label="职务" options={posts} value={post} onChange={setPost} />
      <Field
        id="elected-number"
        label="会员号"
        type="number"
        maxlength={12}
        placeholder="12 位数字"
        value={memberNo}
        error={problem}
        onInput={(text) => setMemberNo(text.replace(/\D/g, ''))}
      />
      <Button kind="outlined" text="加上这一位" onTap={add} />
    </View>
  );
}
