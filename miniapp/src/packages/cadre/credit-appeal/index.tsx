import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { useCreditAppeal, useDecideCreditAppeal } from '../../../features/venue-desk/use-decisions';
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

/** Why somebody did not come: their reason counts, or what was noted stands. */
export default screen(function CreditAppealReview() {
  const { id = '' } = useRouter().params;
  const { appeal, problem, reload } = useCreditAppeal(id);
  const { run, busy, error } = useDecideCreditAppeal(id);
  const [isRejecting, setRejecting] = useState(false);
  if (!appeal)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (note: string | undefined) => {
    const decided = await run(note);
    if (!decided) return;
    tell(note === undefined ? '这一条取消了，已告诉本人' : '照原来的记，已告诉本人');
    back();
  };
  return (
    <Page
      actions={
        appeal.actions.length > 0 ? (
          <ActionBar row>
            <Button kind="outlined" text="照原来的记" onTap={() => setRejecting(true)} />
            <Button text="情有可原，取消" busy={busy} onTap={() => void decide(undefined)} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag
              tone={appeal.tone === 'closed' ? 'quiet' : appeal.tone}
              text={appeal.dueText ?? appeal.statusText}
            />
          </View>
          <Title>{appeal.nameMask}</Title>
          <Second>{`${appeal.what} · ${appeal.whichText}`}</Second>
        </View>
      </Card>
      <Alert {...refusalOf(error, () => void reload())} />
      <Card>
        <ListRow title="本人说" text={appeal.reason} />
        <ListRow title="什么时候提的" text={momentText(new Date(appeal.openedAt), new Date())} />
      </Card>
      <NoteSheet
        open={isRejecting}
        title="照原来的记"
        words="这一条继续算，本人马上看到您写的原因。"
        label="原因"
        placeholder="比如：当天没有联系场馆"
        button="确定，照原来的记"
        busy={busy}
        problem={refusalOf(error, () => void reload())}
        onClose={() => setRejecting(false)}
        onSend={(note) => void decide(note)}
      />
    </Page>
  );
});
