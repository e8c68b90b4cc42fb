import { go } from '../../routes';
import { ListRow } from '../../ui';
import type { useBookingPage } from './use-booking-page';

/** Where the rules let a team come every week, what is picked leads on to it. */
export function SeriesInvite({ page }: { page: ReturnType<typeof useBookingPage> }) {
  const { picked, shown } = page;
  const most = shown?.resources.find(({ id }) => id === picked?.resourceId)?.seriesWeeks ?? 0;
  if (!picked || !shown || most < 2) return null;
  return (
    <ListRow
      title="每周都来？一次订好"
      text={`同一个时间，最多连着 ${most} 周`}
      onTap={() =>
        go('seriesNew', {
          id: page.venueId,
          resource: picked.resourceId,
          day: shown.day,
          at: String(Date.parse(picked.startsAt)),
          slots: String(picked.slots),
        })
      }
    />
  );
}
