/** Outbox: the next members are to be offered the transfer to a new union. Handled until it succeeds. */
export const OFFER_TRANSFER = 'founding.offer';

export interface OfferTransfer {
  readonly foundingId: string;
}
