import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { refusalOf } from '../../../api';
import { AddToCalendarRow } from '../../../features/calendar/add-to-calendar-row';
import { RateRow } from '../../../features/activities/rate-row';
import {
  useCancelBooking,
  useRateVisit,
  type Booking,
} from '../../../features/booking/use-bookings';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  confirm,
  ListRow,
  Page,
  Second,
  StatusTag,
  Strong,
  tell,
  Title,
} from '../../../ui';

interface MineProps {
  booking: Booking;
  onChanged: (booking: Booking) => void;
  onReload: () => void;
}

/** What is booked, what one can do with it, and how it was. */
export function BookingView({ booking, onChanged, onReload }: MineProps) {
  const cancelling = useCancelBooking();
  const rating = useRateVisit();
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
  const rate = async (stars: number) => {
    const answer = await rating.run({ id, rating: stars });
    if (!answer) return;
    onChanged(answer);
    tell('谢谢您');
  };
  const mayChange = actions.includes('cancel');
  const until = cancelUntil && momentText(new Date(cancelUntil), new Date());
  return (
    <Page
      actions={
        mayChange ? (
          <ActionBar row>
            {mayChange ? (
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
      <Alert {...refusalOf(cancelling.error ?? rating.error, onReload)} />
      <View>
        {actions.includes('rate') ? (
          <Card>
            <RateRow about={booking.venueName} onRate={(stars) => void rate(stars)} />
          </Card>
        ) : null}
      </View>
      <Card>
        {mayChange ? (
          <ListRow
            title="到场出示会员卡"
            text="管理员扫一下就进，没有网络也行"
            onTap={() => go('card')}
          />
        ) : null}
        {mayChange ? (
          <AddToCalendarRow
            note={{
              title: `${booking.venueName} ${booking.resourceName}`,
              startsAt: booking.startsAt,
              endsAt: booking.endsAt,
              place: booking.venueName,
            }}
          />
        ) : null}
        {mayChange && booking.seriesId !== null ? (
          <ListRow
            title="这是每周预约里的一次"
            text="看以后的各次，也可以都退掉"
            onTap={() => go('series', { id: booking.seriesId ?? '' })}
          />
        ) : null}
        <ListRow title="场地在哪、怎么走" onTap={() => go('venue', { id: venueId })} />
        <ListRow
          title="有东西坏了，报修"
          text={
            booking.rating === null
              ? '灯、网、地面、卫生'
              : `您打了 ${booking.rating} 分 · 灯、网、地面、卫生`
          }
          onTap={() => go('fault', { id: venueId, resource: booking.resourceId })}
        />
        <ListRow title="守约记录" text="没有到场可以说明原因" onTap={() => go('credit')} />
      </Card>
      <Card>
        <Strong>订的时候的规矩</Strong>
        <Second>{booking.rules.join('')}</Second>
      </Card>
    </Page>
  );
}
