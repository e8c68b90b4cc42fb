import { useRouter } from '@tarojs/taro';
import { isInLine } from '@home/shared';
import { errorText, isSignedOut } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { useBooking } from '../../../features/booking/use-bookings';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import { BookingView } from './booking-view';
import { LineView } from './line-view';

export default screen(function BookingPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload, replace } = useBooking(id);
  if (data && isInLine(data.status)) return <LineView booking={data} onReload={reload} />;
  if (data)
    return <BookingView booking={data} onChanged={replace} onReload={() => void reload()} />;
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
