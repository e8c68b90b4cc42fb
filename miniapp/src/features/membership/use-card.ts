import { cardLimits, cardSecondsLeft } from '@home/shared';
import { useEffect, useState } from 'react';
import { get, useResource, type CardDto } from '../../api';
import { cardCodeAt } from './card-code';

/** The card and how far this phone's clock is off; both kept, so that it opens without a network. */
export interface StoredCard {
  readonly card: CardDto;
  /** Server time minus phone time. */
  readonly offsetMs: number;
}

export function useCard() {
  const load = async (): Promise<StoredCard> => {
    const card = await get('/membership/card');
    return { card, offsetMs: Date.parse(card.serverTime) - Date.now() };
  };
  return useResource(load, [], { storeAs: 'card', onShow: true });
}

export interface CardCodeNow {
  readonly code: string;
  /** Seconds already gone of the step in which the page opened; moves the bar, once. */
  readonly secondsGone: number;
  readonly expired: boolean;
}

/** The code now; renders once a step, never once a second. */
export function useCardCode({ card, offsetMs }: StoredCard): CardCodeNow {
  const [now, setNow] = useState(() => Date.now() + offsetMs);
  const [secondsGone] = useState(() => cardLimits.stepSeconds - cardSecondsLeft(now));
  useEffect(() => {
    // A little late rather than early, or the same step would be drawn again.
    const wait = cardSecondsLeft(Date.now() + offsetMs) * 1000 + 30;
    const timer = setTimeout(() => setNow(Date.now() + offsetMs), wait);
    return () => clearTimeout(timer);
  }, [now, offsetMs]);
  const expired = Date.parse(card.secretExpiresAt) <= now;
  return { code: expired ? '' : cardCodeAt(card, now), secondsGone, expired };
}
