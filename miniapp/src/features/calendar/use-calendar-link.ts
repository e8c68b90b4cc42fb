import { get, post, useIntention, useResource } from '../../api';

/** The link that shows one's bookings in the calendar of a phone. */
export function useCalendarLink() {
  const link = useResource(() => get('/calendars/mine'), []);
  const renewing = useIntention(async (_none: undefined, key) => {
    const made = await post('/calendars/mine', undefined, { key });
    link.replace(made);
    return made;
  });
  const ending = useIntention(async (_none: undefined, key) => {
    link.replace(await post('/calendars/mine/end', undefined, { key }));
    return true;
  });
  return { link, renewing, ending };
}
