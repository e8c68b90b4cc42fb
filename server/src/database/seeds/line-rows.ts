import { shanghaiDay } from '@home/shared';
import { slotLineId } from '../../modules/bookings/slot-lines.repository';
import { waitlistFlow } from '../../modules/waitlist/waitlist.flow';
import { uuidToBin } from '../ids';
import type { BookingRows, BookingStory } from './booking-rows';
import { MatterHistory, type World } from './matter-history';
import { matterRows } from './matter-rows';
import { demoPerson } from './persons';
import { placeId } from './places';
import { seedId } from './seed-ids';

const MINUTE_MS = 60_000;

/** The place in line of a booking that waits for its slot, and the line itself. */
export function addToLine(
  all: Pick<BookingRows, 'slot_lines' | 'waitlist_entries' | 'matters'>,
  world: World,
  { who, venue, organisationId, resource, startsAt, minutes, acts }: BookingStory,
  bookingId: string,
): void {
  const resourceId = placeId('resource', resource);
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE_MS);
  const lineId = uuidToBin(slotLineId({ resourceId, from: startsAt, to: endsAt }));
  const isSame = ({ id }: (typeof all.slot_lines)[number]): boolean =>
    Buffer.isBuffer(id) && id.equals(lineId);
  const before = Number(all.slot_lines.find(isSame)?.['waiting'] ?? 0);
  const others = all.slot_lines.filter((line) => !isSame(line));
  const line = {
    id: lineId,
    venue_id: uuidToBin(placeId('venue', venue)),
    resource_id: uuidToBin(resourceId),
    starts_at: startsAt,
    ends_at: endsAt,
    day: shanghaiDay(startsAt),
    waiting: before + 1,
    kept: 0,
    next_position: before + 2,
  };
  all.slot_lines.splice(0, all.slot_lines.length, ...others, line);
  const person = demoPerson(who);
  const queuedAt = acts[0]?.at ?? startsAt;
  const id = seedId(`waitlist:${bookingId}`, queuedAt);
  all.waitlist_entries.push({
    id: uuidToBin(id),
    status: 'waiting',
    organisation_id: organisationId,
    person_id: uuidToBin(person.personId),
    holder_id: uuidToBin(person.personId),
    subject_type: 'slot',
    subject_id: lineId,
    matter_id: uuidToBin(bookingId),
    position: before + 1,
    starts_at: startsAt,
    ends_at: endsAt,
    hold_until: null,
    opened_at: queuedAt,
    moved_at: queuedAt,
    closed_at: null,
  });
  const history = new MatterHistory(world, waitlistFlow, organisationId, who);
  history.play([{ action: 'queue', at: queuedAt }]);
  all.matters.push(matterRows(waitlistFlow.name, id, history, person));
}
