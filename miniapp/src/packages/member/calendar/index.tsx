import { View } from '@tarojs/components';
import { errorText, isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { useCalendarLink } from '../../../features/calendar/use-calendar-link';
import { copyText } from '../../../platform/copy-text';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  confirm,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  Strong,
  tell,
} from '../../../ui';

/** One's bookings and activities in the calendar of the phone, kept up to date by itself. */
export default screen(function CalendarPage() {
  const { link, renewing, ending } = useCalendarLink();
  const { data, loading, error, reload } = link;
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : isSignedOut(error) ? (
          <SignInCard text="登录后能把预约放进手机日历。" />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const { url } = data;
  const renew = async () => {
    const text = '旧链接马上失效，放过旧链接的日历要重新加一次。';
    if (url && !(await confirm({ title: '换一个新链接？', text, yes: '换' }))) return;
    const made = await renewing.run(undefined);
    if (made?.url) await copyText(made.url);
  };
  const end = async () => {
    const text = '拿着链接的人再也看不到您的预约。';
    if (!(await confirm({ title: '停用这个链接？', text, yes: '停用' }))) return;
    if (await ending.run(undefined)) tell('停用了');
  };
  return (
    <Page
      actions={
        <ActionBar>
          {url ? (
            <Button text="复制链接" onTap={() => void copyText(url)} />
          ) : (
            <Button text="做一个链接" busy={renewing.busy} onTap={() => void renew()} />
          )}
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <Strong>{url ? '您的日历链接已经能用' : '预约和活动，自己跑进手机日历'}</Strong>
          <Second>订了、改了、退了，日历过一会儿自己跟着变。</Second>
          <Second>
            苹果手机：在设置里搜“日历账户”，添加账户 → 其他 → 添加已订阅的日历，把链接贴进去。
          </Second>
          <Second>安卓和电脑：在日历软件里找“通过网址订阅”，把链接贴进去。</Second>
        </View>
      </Card>
      <Card>
        <Second>拿到链接的人都能看到您几点去哪里，别发给不放心的人。里面没有姓名和证件号。</Second>
      </Card>
      <Alert {...refusalOf(renewing.error ?? ending.error, () => void reload())} />
      <View className={url ? '' : 'gone'}>
        <Card>
          <ListRow title="换一个新链接" text="旧的马上失效" onTap={() => void renew()} />
          <ListRow title="停用" text="不再放进日历" onTap={() => void end()} />
        </Card>
      </View>
    </Page>
  );
});
