import { View } from '@tarojs/components';
import { refusalOf } from '../../../api';
import type { Booking } from '../../../features/booking/use-bookings';
import { OfferCard } from '../../../features/waitlist/offer-card';
import { useLineActs } from '../../../features/waitlist/use-line-acts';
import { Alert } from '../../../ui';

interface OffersProps {
  bookings: readonly Booking[];
  onChanged: () => Promise<void>;
}

/** Places that are held for me: they are answered right here. */
export function Offers({ bookings, onChanged }: OffersProps) {
  const line = useLineActs(onChanged);
  return (
    <View>
      <Alert {...refusalOf(line.problem, () => void onChanged())} />
      {bookings.map((one) => (
        <OfferCard
          key={one.id}
          title={`${one.venueName} ${one.resourceName}`}
          whenText={one.whenText}
          statusText={one.statusText}
          holdUntil={one.holdUntil}
          busy={line.busy}
          onAccept={() => void line.act(one.waitlistId, 'accept')}
          onDecline={() => void line.act(one.waitlistId, 'decline')}
        />
      ))}
    </View>
  );
}
