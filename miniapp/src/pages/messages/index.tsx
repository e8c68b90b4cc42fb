import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, isSignedOut } from '../../api';
import { SignInCard } from '../../features/account/sign-in-card';
import { MessageRow } from '../../features/messages/message-row';
import { useMessages } from '../../features/messages/use-messages';
import { usePushQuestion } from '../../session/use-push-question';
import { openPage } from '../../routes';
import { useKnownMe } from '../../session/me';
import { Button, Card, Empty, ErrorState, ListRow, Page, screen, Skeleton, tell } from '../../ui';

/** Of the twenty that come at once: what a phone shows first, the rest on scrolling. */
const firstRows = 10;

export default screen(function Messages() {
  const { guest } = useKnownMe();
  return (
    <Page>{guest ? <SignInCard text="登录后，申请有进展会在这里告诉您。" /> : <Inbox />}</Page>
  );
});

function Inbox() {
  const { items, loading, error, hasMore, loadingMore, reload, more, markRead, markAllRead } =
    useMessages();
  const [shown, setShown] = useState(firstRows);
  const showMore = () => (shown < items.length ? setShown(Infinity) : void more());
  useReachBottom(showMore);
  if (loading) return <Skeleton cards={3} lines={2} />;
  if (error !== undefined && items.length === 0) {
    return isSignedOut(error) ? (
      <SignInCard text="登录后，申请有进展会在这里告诉您。" />
    ) : (
      <ErrorState text={errorText(error)} onRetry={() => void reload()} />
    );
  }
  const seen = items.slice(0, shown);
  const unread = items.filter((one) => !one.read).length;
  return (
    <View>
      <PushPrompt />
      <View>
        {seen.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            onTap={() => {
              void markRead(message).catch(() => undefined);
              if (message.page) openPage(message.page);
            }}
          />
        ))}
      </View>
      <View className={items.length > 0 ? 'gone' : ''}>
        <Empty char="信" title="还没有消息" text="申请有进展、要您补充什么，都会在这里告诉您。" />
      </View>
      <View className={unread > 0 ? '' : 'gone'}>
        <Button
          kind="text"
          text="全部标为已读"
          onTap={() => void markAllRead().catch((failure: unknown) => tell(errorText(failure)))}
        />
      </View>
      <View className={hasMore || shown < items.length ? '' : 'gone'}>
        <Button kind="text" text="再看几条" busy={loadingMore} onTap={showMore} />
      </View>
    </View>
  );
}

/** Only a tap asks WeChat; the messages here come either way. */
function PushPrompt() {
  const [asked, setAsked] = useState(false);
  const { possible, ask: askWeChat } = usePushQuestion();
  const ask = async () => {
    const accepted = await askWeChat();
    if (accepted === undefined) return tell('微信没有回应，来这里看消息就行');
    setAsked(true);
    tell(accepted ? '下次有结果，微信也会提醒您' : '好的，不打扰您，来这里看就行');
  };
  return (
    <View className={asked || !possible ? 'gone' : ''}>
      <Card>
        <ListRow
          title="有结果时用微信提醒我"
          text="每次同意，提醒一次；不同意也都能在这里看到"
          onTap={() => void ask().catch((failure: unknown) => tell(errorText(failure)))}
        />
      </Card>
    </View>
  );
}
