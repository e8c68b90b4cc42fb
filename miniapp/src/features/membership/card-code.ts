import { cardLimits, cardMessage, cardStepAt, formatCardCode } from '@home/shared';
import type { CardDto } from '../../api';
import { macText } from '../../platform/mac';

/** The code shown at an instant by the server's clock, made on the phone out of the card's secret. */
export function cardCodeAt(
  card: Pick<CardDto, 'memberNo' | 'keyId' | 'secret'>,
  atMs: number,
): string {
  const step = cardStepAt(atMs);
  const message = cardMessage(card.memberNo, card.keyId, step);
  const mac = macText(card.secret, message, cardLimits.macBytes);
  return formatCardCode({ memberNo: card.memberNo, keyId: card.keyId, step, mac });
}
