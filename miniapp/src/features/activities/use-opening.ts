import { useEffect, useMemo } from 'react';
import { useCountdown } from '../../ui';
import type { SeenActivity } from './use-activities';

/** The server's clock now, as far as this phone can tell; its own where nothing has been heard. */
export const serverNow = (seen: SeenActivity | undefined): Date =>
  new Date(Date.now() + (seen?.offsetMs ?? 0));

/** Seconds until sign-up opens, on the server's clock; undefined once it has. Then the page is fetched again. */
export function useOpening(
  seen: SeenActivity | undefined,
  reload: () => Promise<void>,
): number | undefined {
  // Not the answer's own time: a stored copy may be of yesterday.
  const serverTime = useMemo(() => serverNow(seen).toISOString(), [seen]);
  const from = seen?.activity.signUpFrom;
  const isAhead = from !== undefined && Date.parse(from) > Date.parse(serverTime);
  const seconds = useCountdown(isAhead ? from : undefined, serverTime);
  const hasOpened = seconds === 0;
  useEffect(() => {
    if (hasOpened) void reload();
  }, [hasOpened, reload]);
  return seconds === 0 ? undefined : seconds;
}
