import { actor, type Actor, type ErrorBody } from './actors';
import { anApplication } from './factories';

interface Appeals {
  items: {
    id: string;
    status: string;
    organisationName: string;
    dueText: string | null;
    answer: string | null;
    actions: string[];
  }[];
  appealable: { kind: string; matterId: string; matterText: string; until: string }[];
}
export interface Review {
  nameMask: string;
  reason: string;
  decisionNote: string | null;
  actions: string[];
  recusedText: string | null;
}
export interface File {
  membership: { organisationName: string; statusText: string; memberNo: string } | null;
  openTransfer: { id: string } | null;
  periods: { organisationName: string; statusText: string; from: string; to: string | null }[];
}
interface Inbox {
  items: { subjectType: string; subjectId: string; subtitle: string; actions: string[] }[];
}

export const RIDERS = '河东街道网约配送联合工会';
export const WRONG = '我就在这里送餐，站长可以证明';

export const appeals = (who: Actor) => who.mustGet<Appeals>('/appeals');
export const file = (who: Actor) => who.mustGet<File>('/membership/file');
export const appeal = (who: Actor, kind: string, matterId: string, key?: string) =>
  who.post<Appeals & ErrorBody>(
    '/appeals',
    { kind, matterId, reason: WRONG },
    key === undefined ? {} : { key },
  );
/** The only one of mine that can be appealed now, appealed. */
export async function appealed(who: Actor): Promise<string> {
  const [matter] = (await appeals(who)).appealable;
  const { body } = await appeal(who, matter?.kind ?? '', matter?.matterId ?? '');
  return body.items[0]?.id ?? '';
}
export const waiting = async (who: Actor, type: string) =>
  (await who.mustGet<Inbox>('/tasks/inbox')).items.filter(
    ({ subjectType }) => subjectType === type,
  );

export async function rejected(who: Actor, change: { idNumber?: string } = {}): Promise<string> {
  const body = await anApplication(who, change);
  const { id } = await who.mustPost<{ id: string }>('/join/applications', body);
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${id}/reject`, { reason: 'not_own_will' });
  return id;
}
