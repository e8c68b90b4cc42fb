import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, type GetAnswers } from '../../../api';
import { useErasure } from '../../../features/my-file/use-erasure';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Checkbox,
  confirm,
  ErrorState,
  ListRow,
  Page,
  screen,
  Section,
  Skeleton,
  tell,
} from '../../../ui';

export default screen(function Erase() {
  const { data, loading, error, reload, erase } = useErasure();
  const [read, setRead] = useState(false);
  const run = async () => {
    const sure = await confirm({
      title: '真的注销？',
      text: '马上生效，不能恢复。以后想回来，要重新申请入会。',
      yes: '注销',
    });
    const words = sure ? await erase.run(undefined) : undefined;
    if (!words) return;
    tell(words);
    back();
  };
  const blocked = data?.blockedText ?? null;
  return (
    <Page
      actions={
        data && blocked === null ? (
          <ActionBar>
            <Checkbox checked={read} onChange={setRead} id="erase-read">
              我看清楚了会删什么、留什么
            </Checkbox>
            <Button text="注销" busy={erase.busy} disabled={!read} onTap={() => void run()} />
          </ActionBar>
        ) : null
      }
    >
      <Alert text={blocked ?? (erase.error === undefined ? '' : errorText(erase.error))} />
      {loading ? <Skeleton cards={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View>{data ? <Preview preview={data} /> : null}</View>
    </Page>
  );
});

function Preview({ preview }: { preview: GetAnswers['/me/erasure'] }) {
  return (
    <View>
      <Section title="马上删掉">
        <Card>
          {preview.leavesUnion ? (
            <ListRow title="会籍" text={`退出${preview.leavesUnion}，会员卡不能再用`} />
          ) : null}
          {preview.erased.map(({ what, text }) => (
            <ListRow key={what} title={what} text={text} />
          ))}
        </Card>
      </Section>
      <Section title="法律要求留下的">
        <Card>
          {preview.kept.map(({ what, text, law }) => (
            <ListRow key={what} title={what} text={`${text}。${law}`} />
          ))}
        </Card>
      </Section>
    </View>
  );
}
