import { go } from '../../routes';
import { ListRow, StatusTag } from '../../ui';
import { weeklyText, type BookingGroup } from './series';
import type { Booking } from './use-bookings';

/** A booking in a list: where, when, where it stands. */
export function BookingRow({ booking }: { booking: Booking }) {
  const { id, venueName, resourceName, whenText, ahead } = booking;
  const line = ahead === null ? '' : ` · 前面 ${ahead} 人`;
  return (
    <ListRow
      title={`${venueName} ${resourceName}`}
      text={`${whenText}${line}`}
      aside={<BookingTag booking={booking} />}
      onTap={() => go('booking', { id })}
    />
  );
}

/** The weeks of a series in one row: each week, how many are left, when the next one is. */
export function GroupRow({ group: { next, weeks } }: { group: BookingGroup }) {
  const { seriesId } = next;
  if (seriesId === null || weeks.length === 1) return <BookingRow booking={next} />;
  return (
    <ListRow
      title={`${next.venueName} ${next.resourceName}`}
      text={`${weeklyText(next)}，还有 ${weeks.length} 次 · 下一次 ${next.whenText}`}
      aside={<BookingTag booking={next} />}
      onTap={() => go('series', { id: seriesId })}
    />
  );
}

function BookingTag({ booking: { tone, statusText } }: { booking: Booking }) {
  return <StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={statusText} />;
}
