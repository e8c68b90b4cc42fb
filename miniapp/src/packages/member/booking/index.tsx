import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { errorText, isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { AddToCalendarRow } from '../../../features/calendar/add-to-calendar-row';
import { useBooking, useCancelBooking, type Booking } from '../../../features/booking/use-bookings';
import { go } from '../../../routes';
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
  StatusTag,
  Strong,
  tell,
  Title,
} from '../../../ui';

export default screen(function BookingPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload, replace } = useBooking(id);
  if (data) return <Mine booking={data} onChanged={replace} onReload={() => void reload()} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} lines={3} />
      ) : isSignedOut(error) ? (
        <SignInCard text="登录后能看到这个预约。" />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

interface MineProps {
  booking: Booking;
  onChanged: (booking: Booking) => void;
  onReload: () => void;
}

function Mine({ booking, onChanged, onReload }: MineProps) {
  const cancelling = useCancelBooking();
  const { id, venueId, statusText, tone, cancelUntil, actions, companions } = booking;
  const cancel = async () => {
    const text = cancelUntil
      ? '退了以后别人就能订，不影响您下次预约。'
      : '现在退算退晚了，会记一次。有原因可以申诉。';
    if (!(await confirm({ title: '退掉这个预约？', text, yes: '退掉' }))) return;
    const answer = await cancelling.run(id);
    if (!answer) return;
    onChanged(answer);
    tell('退掉了');
  };
  const until = cancelUntil && momentText(new Date(cancelUntil), new Date());
  return (
    <Page
      actions={
        actions.length > 0 ? (
          <ActionBar row>
            {actions.includes('cancel') ? (
              <Button
                kind="outlined"
                text="退掉"
                busy={cancelling.busy}
                onTap={() => void cancel()}
              />
            ) : null}
            {actions.includes('reschedule') ? (
              <Button text="改时间" onTap={() => go('venue', { id: venueId, move: id })} />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={statusText} />
          </View>
          <Title>{booking.whenText}</Title>
          <Strong>{`${booking.venueName} ${booking.resourceName}`}</Strong>
          <Second>
            {[companions > 0 ? `带 ${companions} 个人` : '', until ? `${until}前可以退` : '']
              .filter(Boolean)
              .join(' · ')}
          </Second>
        </View>
      </Card>
      <Alert {...refusalOf(cancelling.error, onReload)} />
      <Card>
        {actions.length > 0 ? (
          <ListRow
            title="到场出示会员卡"
            text="管理员扫一下就进，没有网络也行"
            onTap={() => go('card')}
          />
        ) : null}
        {actions.length > 0 ? (
          <AddToCalendarRow
            note={{
              title: `${booking.venueName} ${booking.resourceName}`,
              startsAt: booking.startsAt,
              endsAt: booking.endsAt,
              place: booking.venueName,
            }}
          />
        ) : null}
        <ListRow title="场地在哪、怎么走" onTap={() => go('venue', { id: venueId })} />
        <ListRow title="守约记录" text="没有到场可以说明原因" onTap={() => go('credit')} />
      </Card>
      <Card>
        <Strong>订的时候的规矩</Strong>
        <Second>{booking.rules.join('')}</Second>
      </Card>
    </Page>
  );
}
