/** Outbox: the next batch of members of a closing union is to be carried over. Handled until it succeeds. */
export const CARRY_OVER = 'organisation.carry';

export interface CarryOver {
  readonly changeId: string;
}
