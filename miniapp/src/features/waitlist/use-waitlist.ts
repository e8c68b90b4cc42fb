import { post, useIntention } from '../../api';

/** What one can do with one's place in line, or with the place one is offered. */
export type WaitlistAct = 'accept' | 'decline' | 'leave';

export const useWaitlistAct = () =>
  useIntention(({ id, what }: { readonly id: string; readonly what: WaitlistAct }, key) =>
    post(`/waitlist/{id}/${what}`, undefined, { path: { id }, key }),
  );
