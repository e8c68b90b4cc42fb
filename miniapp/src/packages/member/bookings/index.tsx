import { View } from '@tarojs/components';
import { isInLine } from '@home/shared';
import type { ReactElement } from 'react';
import { errorText, isSignedOut } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { BookingRow, GroupRow } from '../../../features/booking/booking-row';
import { grouped } from '../../../features/booking/series';
import { useMyBookings } from '../../../features/booking/use-bookings';
import { scanStation } from '../../../features/stations/scan-station';
import { go } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  MoreRows,
  Page,
  screen,
  Section,
  Skeleton,
} from '../../../ui';
import { Offers } from './offers';

export default screen(function Bookings() {
  const { data, loading, error, reload } = useMyBookings();
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={3} lines={2} />
        ) : isSignedOut(error) ? (
          <SignInCard text="登录后能看到您订的场地。" />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const offers = data.upcoming.filter(({ actions }) => actions.includes('accept'));
  const queued = data.upcoming.filter(({ actions }) => actions.includes('leave'));
  const booked = data.upcoming.filter(({ status }) => !isInLine(status));
  const isEmpty = data.upcoming.length + data.past.length === 0;
  return (
    <Page
      actions={
        <ActionBar>
          <Button
            kind={offers.length > 0 ? 'outlined' : 'primary'}
            text="订场地"
            onTap={() => go('venues')}
          />
        </ActionBar>
      }
    >
      <View>
        {isEmpty ? (
          <Empty char="约" title="您还没有订过场地" text="羽毛球、阅览室、教室，会员都能订。" />
        ) : null}
      </View>
      <Offers bookings={offers} onChanged={reload} />
      <Rows title="要去的" items={grouped(booked)}>
        {(group) => <GroupRow key={group.next.id} group={group} />}
      </Rows>
      <Rows title="候补中" items={queued}>
        {(booking) => <BookingRow key={booking.id} booking={booking} />}
      </Rows>
      <Rows title="以前的" items={data.past}>
        {(booking) => <BookingRow key={booking.id} booking={booking} />}
      </Rows>
      <Card>
        <ListRow
          title="到了？扫门口的码签到"
          text="对着门口的手机扫，没有网络也行"
          onTap={() => void scanStation()}
        />
        <ListRow
          title="守约记录"
          text="没有到场、退晚了会记下来，可以申诉"
          onTap={() => go('credit')}
        />
        <ListRow
          title="放进手机日历"
          text="订了、退了，日历自己跟着变"
          onTap={() => go('calendar')}
        />
      </Card>
    </Page>
  );
});

interface RowsProps<T> {
  title: string;
  items: readonly T[];
  children: (item: T) => ReactElement;
}

function Rows<T>({ title, items, children }: RowsProps<T>) {
  return (
    <View className={items.length === 0 ? 'gone' : ''}>
      <Section title={title}>
        <Card>
          <MoreRows items={items} step={6}>
            {children}
          </MoreRows>
        </Card>
      </Section>
    </View>
  );
}
