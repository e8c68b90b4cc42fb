import { View } from '@tarojs/components';
import { missingOptions } from '@home/shared';
import { useState } from 'react';
import { InboxCounts } from '../../../features/inbox/inbox-counts';
import { InboxList } from '../../../features/inbox/inbox-list';
import { useInbox } from '../../../features/inbox/use-inbox';
import { useSelection } from '../../../features/inbox/use-selection';
import { ResolutionSheet } from '../../../features/review/resolution-sheet';
import { ReturnSheet } from '../../../features/review/return-sheet';
import { todayAfter } from '../../../features/review/today';
import {
  ActionBar,
  Alert,
  Button,
  Empty,
  ErrorState,
  Page,
  screen,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

export default screen(function Inbox() {
  const { first, problem, reload, showMore, ...list } = useInbox();
  const { items } = list;
  const { ticked, chosen, choosable, toggle, toggleAll, clear } = useSelection(items);
  const [open, setOpen] = useState<'approve' | 'return'>();
  if (!first) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={4} lines={2} />
        )}
      </Page>
    );
  }
  const refresh = () => {
    setOpen(undefined);
    void reload();
  };
  const done = (words: string) => () => {
    clear();
    tell(words);
    refresh();
  };
  const startReturn = () => {
    if (chosen.length === 1) setOpen('return');
    else tell('各人缺的不一样，请一人一人退回');
  };
  const canReturn = chosen.every((task) => task.actions.includes('return'));
  const [one] = chosen;
  const retry = { text: '再试一次', onTap: () => void reload() };
  return (
    <Page
      actions={
        one ? (
          <ActionBar row>
            {canReturn ? <Button kind="outlined" text="退回补充" onTap={startReturn} /> : null}
            <Button text={resolutionText(chosen.length)} onTap={() => setOpen('approve')} />
          </ActionBar>
        ) : null
      }
    >
      <View>
        <Alert text={problem} action={retry} />
      </View>
      <InboxCounts counts={first.counts} />
      {items.length === 0 ? (
        <Empty
          char="清"
          title="没有等您决定的事"
          text="有人申请入会，会排在这里，也会发消息告诉您。"
        />
      ) : (
        <InboxList
          items={items}
          ticked={ticked}
          hasMore={list.hasMore}
          loadingMore={list.loadingMore}
          choosable={choosable}
          chosen={chosen.length}
          onToggle={toggle}
          onToggleAll={toggleAll}
          onMore={showMore}
        />
      )}
      <ResolutionSheet
        open={open === 'approve'}
        applicants={chosen.map(({ subjectId, title }) => ({ id: subjectId, title }))}
        today={todayAfter(first.serverTime)}
        onClose={() => setOpen(undefined)}
        onDone={done(`${chosen.length} 人已经入会`)}
        onRefresh={refresh}
      />
      <ReturnSheet
        open={open === 'return'}
        applicationId={one?.subjectId ?? ''}
        options={missingOptions}
        onClose={() => setOpen(undefined)}
        onDone={done('已退回，等本人补充')}
        onRefresh={refresh}
      />
    </Page>
  );
});

function resolutionText(count: number): string {
  return count > 1 ? `${count} 人一起写进决议` : '写进决议';
}
