import { ActivityError, WaitingRoomError, type FormAnswer } from '@home/shared';
import { useRef } from 'react';
import {
  ApiError,
  get,
  post,
  useIntention,
  usePaged,
  useResource,
  type GetAnswers,
  type PostRoutes,
} from '../../api';

export type ActivityCards = GetAnswers['/activities'];
export type ActivityCard = ActivityCards['items'][number];
export type Activity = GetAnswers['/activities/{id}'];
export type OwnRegistration = NonNullable<Activity['mine']>;
export type MyActivities = GetAnswers['/activities/registrations/mine'];
export type MyActivity = MyActivities['items'][number];
export type DrawResult = GetAnswers['/activities/{id}/draw'];
export type SignedUp = PostRoutes['/activities/{id}/registrations']['answer'];

/** What is on; the first page also without a network, once seen. */
export const useActivities = () =>
  usePaged<ActivityCard, ActivityCards>(
    (cursor) => get('/activities', { query: { cursor }, viewer: 'none' }),
    { storeAs: 'activities' },
  );

/** What is on in a workers' home. */
export const useActivitiesOfHome = (homeId: string) =>
  useResource(() => get('/activities', { query: { homeId }, viewer: 'none' }), [homeId], {
    storeAs: `home.activities.${homeId}`,
    when: homeId !== '',
  });

/** An activity with what is mine in it. */
export interface SeenActivity {
  readonly activity: Activity;
  /** Server time minus phone time: a stored copy still counts down rightly. */
  readonly offsetMs: number;
}

export function useActivity(id: string) {
  const load = async (): Promise<SeenActivity> => {
    const activity = await get('/activities/{id}', { path: { id }, viewer: 'optional' });
    return { activity, offsetMs: Date.parse(activity.now) - Date.now() };
  };
  return useResource(load, [id], { storeAs: `activity.${id}`, when: id !== '', onShow: true });
}

/** Also without a network, once seen: the place is written in it. */
export const useMyActivities = () =>
  useResource(() => get('/activities/registrations/mine'), [], {
    storeAs: 'activities.mine',
    onShow: true,
  });

/** Public, and too long to be kept: fetched when somebody wants to see it. */
export const useDraw = (id: string) =>
  useResource(() => get('/activities/{id}/draw', { path: { id }, viewer: 'none' }), [id], {
    when: id !== '',
  });

/** Signs up with the answers. 'queue': there is a waiting room, and it is not one's turn. */
export function useSignUp(id: string, isQueued: boolean) {
  // The word of the waiting room is new each time it is asked: a try that is repeated says the same again.
  const held = useRef<{ key: string; admission: string | undefined }>(undefined);
  return useIntention(async (answers: FormAnswer[], key): Promise<SignedUp | 'queue'> => {
    try {
      if (held.current?.key !== key)
        held.current = { key, admission: isQueued ? await admissionTo(id) : undefined };
      const { admission } = held.current;
      const body = admission === undefined ? { answers } : { answers, admission };
      return await post('/activities/{id}/registrations', body, { path: { id }, key });
    } catch (error) {
      if (error instanceof ApiError && queueCodes.includes(error.code)) return 'queue';
      throw error;
    }
  });
}

const queueCodes: readonly string[] = [
  ActivityError.EnterRoomFirst.code,
  WaitingRoomError.AdmissionNeeded.code,
];

async function admissionTo(id: string): Promise<string | undefined> {
  const { admission } = await get('/waiting-rooms/{id}', { path: { id } });
  return admission ?? undefined;
}

export type OwnAct =
  | { readonly what: 'cancel'; readonly id: string }
  | { readonly what: 'rate'; readonly id: string; readonly rating: number };

export const useOwnAct = () =>
  useIntention((input: OwnAct, key) => {
    const to = { path: { id: input.id }, key };
    return input.what === 'cancel'
      ? post('/activities/registrations/{id}/cancel', undefined, to)
      : post('/activities/registrations/{id}/rate', { rating: input.rating }, to);
  });
