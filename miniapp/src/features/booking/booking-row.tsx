import { go } from '../../routes';
import { ListRow, StatusTag } from '../../ui';
import type { Booking } from './use-bookings';

/** A booking in a list: where, when, where it stands. */
export function BookingRow({ booking }: { booking: Booking }) {
  const { id, venueName, resourceName, whenText, statusText, tone, ahead } = booking;
  const line = ahead === null ? '' : ` · 前面 ${ahead} 人`;
  return (
    <ListRow
      title={`${venueName} ${resourceName}`}
      text={`${whenText}${line}`}
      aside={<StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={statusText} />}
      onTap={() => go('booking', { id })}
    />
  );
}
