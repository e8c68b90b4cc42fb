import { useEffect, useState } from 'react';
import {
  afterTap,
  firstPart,
  partsOf,
  slotsOf,
  timesText,
  type DayPart,
  type Picked,
} from './grid';
import { useCountdown } from '../../ui';
import { useAvailability, useBook } from './use-venues';
import { useWait } from './use-wait';

/** What is looked at, what is picked, and booking it. `move`: the booking that is to be moved. */
export function useBookingPage(id: string, move: string | undefined) {
  const [day, setDay] = useState<string>();
  const [part, setPart] = useState<DayPart>();
  const [picked, setPicked] = useState<Picked>();
  const availability = useAvailability(id, day);
  const booking = useBook(move);
  const { data, reload } = availability;
  const shown = data?.days.find((one) => one.day === (day ?? data.days[0]?.day));
  const opensAt = shown?.resources.find((one) => one.opensAt !== null)?.opensAt;
  const opensIn = useCountdown(opensAt, data?.serverTime ?? '');
  const hasOpened = opensIn === 0;
  useEffect(() => {
    if (hasOpened) void reload();
  }, [hasOpened, reload]);

  const parts = shown ? partsOf(shown) : [];
  const dayName = data?.strip.find((one) => one.day === shown?.day)?.nameText ?? '';
  const slots = shown ? slotsOf(shown, picked) : [];
  const wait = useWait(shown, dayName, () => void reload());
  const look = (next: string) => {
    setDay(next);
    setPart(undefined);
    setPicked(undefined);
    booking.clearError();
  };
  const book = async (more: { companions?: number; purpose?: string }) => {
    const [first] = slots;
    if (!shown || !picked || !first) return undefined;
    const { resourceId } = picked;
    const body = { resourceId, day: shown.day, startsAt: first.startsAt, slots: slots.length };
    const booked = await booking.run({ ...body, ...more });
    if (!booked) void reload();
    return booked;
  };
  return {
    venueId: id,
    availability,
    shown,
    parts,
    part: parts.length === 0 ? undefined : (part ?? (shown && firstPart(shown))),
    opensIn: opensIn === 0 ? undefined : opensIn,
    picked: slots.length > 0 ? picked : undefined,
    pickedText: slots.length > 0 ? `${dayName} ${timesText(slots)}` : undefined,
    pickedName: shown?.resources.find((one) => one.id === picked?.resourceId)?.name,
    look,
    setPart,
    tap: (resourceId: string, startsAt: string) => {
      const resource = shown?.resources.find((one) => one.id === resourceId);
      const slot = resource?.slots.find((one) => one.startsAt === startsAt);
      if (!shown || (move === undefined && wait.ask(resourceId, slot))) return;
      booking.clearError();
      setPicked(afterTap(shown, picked, resourceId, startsAt));
    },
    book,
    wait,
    busy: booking.busy,
    problem: booking.error,
  };
}
