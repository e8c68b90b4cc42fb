/** Outbox: everybody who signed up is to be told that it is cancelled. Handled until it succeeds, batch by batch. */
export const CALL_OFF = 'activity.call_off';

export interface CallOff {
  readonly activityId: string;
  /** What the organiser wrote; not about a person. */
  readonly reason: string;
}

/** Outbox: a sign-up list is to be written. Handled until it succeeds; made again from the start when interrupted. */
export const SIGN_UP_LIST = 'activity.sign_up_list';

export interface SignUpListWanted {
  readonly listId: string;
}
