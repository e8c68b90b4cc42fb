import { View } from '@tarojs/components';
import { dayText, joinLimits, type Day } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { readStored, writeStored } from '../../platform/storage';
import { Alert, Body, Button, Field, PickerField, Second, Sheet, TextArea } from '../../ui';
import { useResolution } from './use-review';

interface ResolutionProps {
  /** Who is written into it, as the list shows them. */
  applicants: readonly { id: string; title: string }[];
  today: Day;
  onDone: () => void;
  /** Somebody was quicker: look again. */
  onRefresh: () => void;
}

/** Approving is an act of the union's committee: its resolution takes in one or many at once. */
export function ResolutionSheet(props: ResolutionProps & { open: boolean; onClose: () => void }) {
  const { open, onClose, ...form } = props;
  return (
    <Sheet open={open} title="写进工会委员会决议" onClose={onClose}>
      <ResolutionForm {...form} />
    </Sheet>
  );
}

const namesShown = 4;
/** The committee hardly changes from one meeting to the next. */
const ATTENDEES = 'resolution.attendees';

/** '张志强、李梅' → two names; undefined when there is none. */
function namesIn(typed: string): string[] | undefined {
  const names = typed
    .split(/[、，,;；\s]+/)
    .map((name) => name.slice(0, joinLimits.attendeeLength))
    .filter((name) => name !== '')
    .slice(0, joinLimits.attendeesAtMost);
  return names.length > 0 ? names : undefined;
}

function ResolutionForm({ applicants, today, onDone, onRefresh }: ResolutionProps) {
  const [resolvedOn, setResolvedOn] = useState<Day>(today);
  const [reference, setReference] = useState('');
  const [attendees, setAttendees] = useState(() => readStored<string>(ATTENDEES) ?? '');
  const [text, setText] = useState('');
  const [isLong, setLong] = useState(false);
  const { run, busy, error } = useResolution();
  const count = applicants.length;
  const approve = async () => {
    const answer = await run({
      resolvedOn,
      reference: reference.trim() || undefined,
      attendees: namesIn(attendees),
      text: text.trim() || undefined,
      applicationIds: applicants.map(({ id }) => id),
    });
    if (!answer) return;
    writeStored(ATTENDEES, attendees);
    onDone();
  };
  return (
    <View className="sheet-form">
      <View className="named">
        {applicants.slice(0, namesShown).map(({ id, title }) => (
          <Body key={id}>{title}</Body>
        ))}
        <Second>{count > namesShown ? `等 ${count} 人` : ''}</Second>
      </View>
      <PickerField
        label="决议日期"
        mode="date"
        value={resolvedOn}
        text={dayText(resolvedOn, today)}
        end={today}
        onChange={setResolvedOn}
      />
      <Field
        id="resolution-reference"
        label="决议编号"
        placeholder="没有就不填"
        maxlength={joinLimits.resolutionReferenceLength}
        value={reference}
        onInput={setReference}
      />
      <View>
        {isLong ? (
          <Minutes attendees={attendees} text={text} onAttendees={setAttendees} onText={setText} />
        ) : (
          <Button kind="text" text="写参会人员和决议内容" onTap={() => setLong(true)} />
        )}
      </View>
      <Second>会籍从决议日期算起。通过后马上通知本人，会员卡立刻能用。</Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onRefresh)} />
        <Button
          text={count > 1 ? `${count} 人一起通过` : '通过，写进决议'}
          busy={busy}
          onTap={() => void approve()}
        />
      </View>
    </View>
  );
}

interface MinutesProps {
  attendees: string;
  text: string;
  onAttendees: (names: string) => void;
  onText: (text: string) => void;
}

/** Who was there and what was resolved; many unions keep that on paper. */
function Minutes({ attendees, text, onAttendees, onText }: MinutesProps) {
  return (
    <View>
      <Field
        id="resolution-attendees"
        label="参会人员"
        placeholder="用顿号隔开，下次自动带出"
        maxlength={300}
        value={attendees}
        onInput={onAttendees}
      />
      <TextArea
        id="resolution-text"
        label="决议内容（不填就写：同意以上职工加入工会）"
        maxlength={joinLimits.resolutionTextLength}
        value={text}
        onInput={onText}
      />
    </View>
  );
}
