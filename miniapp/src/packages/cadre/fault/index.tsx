import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { useFaultReview, useSettleFault } from '../../../features/faults/use-faults';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

/** Something is broken: seen to, or said why not. */
export default screen(function FaultReview() {
  const { id = '' } = useRouter().params;
  const { fault, problem, reload } = useFaultReview(id);
  const { run, busy, error } = useSettleFault(id);
  const [isSetAside, setAside] = useState(false);
  if (!fault)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const settle = async (note: string | undefined) => {
    if (!(await run(note))) return;
    tell('已告诉报修的人');
    back();
  };
  return (
    <Page
      actions={
        fault.actions.length > 0 ? (
          <ActionBar row>
            <Button kind="outlined" text="不用处理" onTap={() => setAside(true)} />
            <Button text="处理好了" busy={busy} onTap={() => void settle(undefined)} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag
              tone={fault.tone === 'closed' ? 'quiet' : fault.tone}
              text={fault.dueText ?? fault.statusText}
            />
          </View>
          <Title>{fault.whereText}</Title>
          <Second>
            {fault.others > 0
              ? `${fault.kindText} · 另有 ${fault.others} 人也报了，会一起办结`
              : fault.kindText}
          </Second>
        </View>
      </Card>
      <Alert {...refusalOf(error, () => void reload())} />
      <Card>
        <ListRow title="报修的人说" text={fault.text} />
        <ListRow title="什么时候报的" text={momentText(new Date(fault.openedAt), new Date())} />
      </Card>
      <NoteSheet
        open={isSetAside}
        title="不用处理"
        words="报修的人马上看到您写的原因。"
        label="原因"
        placeholder="比如：去看过了，灯是好的，开关在门后"
        button="确定，不用处理"
        busy={busy}
        problem={refusalOf(error, () => void reload())}
        onClose={() => setAside(false)}
        onSend={(note) => void settle(note)}
      />
    </Page>
  );
});
