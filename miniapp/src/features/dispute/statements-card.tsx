import { View } from '@tarojs/components';
import { disputeLimits, momentText } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Card, Note, Paragraphs, Second, Strong, TextArea } from '../../ui';
import { useSaying, type Statement } from './use-dispute';

interface StatementsProps {
  disputeId: string;
  as: 'office' | 'own';
  statements: readonly Statement[];
  maySpeak: boolean;
  /** What is asked of whoever reads this. */
  ask: string;
  onSaid: () => void;
}

/** What those concerned have said, and a field to say something. */
export function StatementsCard(props: StatementsProps) {
  const { disputeId, as, statements, maySpeak, ask, onSaid } = props;
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { run, busy, error } = useSaying(disputeId, as);
  const say = async () => {
    const typed = text.trim();
    setMissing(typed === '');
    if (typed === '' || !(await run(typed))) return;
    setText('');
    onSaid();
  };
  return (
    <Card>
      <View className="stack">
        <Strong>各方说明</Strong>
        <View>
          {statements.map((one) => (
            <StatementView key={one.id} statement={one} />
          ))}
        </View>
        <Second>{statements.length === 0 ? '还没有人写说明。' : ''}</Second>
        <View className={maySpeak ? 'stack' : 'gone'}>
          <TextArea
            id="statement"
            label="补充说明"
            placeholder={ask}
            maxlength={disputeLimits.statementLength}
            value={text}
            error={isMissing ? '请先写几个字。' : undefined}
            focus={isMissing}
            onInput={setText}
          />
          <Alert {...refusalOf(error, onSaid)} />
          <Button kind="outlined" text="写进核验" busy={busy} onTap={() => void say()} />
        </View>
      </View>
    </Card>
  );
}

function StatementView({ statement }: { statement: Statement }) {
  const { sideText, text, saidAt, check, mine } = statement;
  const [isOpen, setOpen] = useState(check !== 'risky' || mine);
  const care = check === 'waiting' || check === 'review' ? ' · 内容还没有检查完' : '';
  return (
    <View className="stack">
      <Note>{`${sideText} · ${momentText(new Date(saidAt), new Date())}${care}`}</Note>
      {isOpen ? (
        <Paragraphs text={text} />
      ) : (
        <View className="stack">
          <Second>这段话没有通过内容检查，先不显示。</Second>
          <Button kind="text" text="打开看" onTap={() => setOpen(true)} />
        </View>
      )}
    </View>
  );
}
