import type { EmploymentForm, Platform, TransferReason } from '@home/shared';
import type { ApplicationStory } from './applications';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import { MEMBER_SLUGS } from './persons';
import { DEMO_STATIONS } from './stations';

/** One resolution of a union's committee, and those it took in. */
export interface ResolutionStory {
  readonly name: string;
  readonly union: number;
  readonly by: string;
  readonly reference: string;
  readonly resolvedAt: Date;
  readonly applications: readonly ApplicationStory[];
}

type Meeting = readonly [
  union: number,
  by: string,
  daysAgo: number,
  reference: string,
  people: readonly string[],
];

const members = (from: number, to: number): string[] => MEMBER_SLUGS.slice(from - 1, to);

const MEETINGS: readonly Meeting[] = [
  [UNIONS.riders, 'ex-chair', 823, '第 3 次委员会会议', ['member', ...members(1, 4)]],
  [UNIONS.riders, 'ex-chair', 400, '第 6 次委员会会议', members(5, 9)],
  [UNIONS.riders, 'chair', 120, '第 9 次委员会会议', members(10, 14)],
  [UNIONS.riders, 'chair', 21, '第 11 次委员会会议', members(15, 18)],
  [UNIONS.couriers, 'neighbour-chair', 200, '第 2 次委员会会议', members(19, 22)],
  [UNIONS.logistics, 'chair-1111', 330, '第 5 次委员会会议', members(23, 25)],
  [UNIONS.fallback, 'chair-1110', 90, '第 4 次委员会会议', members(26, 27)],
  [UNIONS.bridgeRiders, 'chair-1123', 60, '第 1 次委员会会议', members(28, 30)],
  [UNIONS.weavers, 'chair-1131', 510, '第 8 次委员会会议', members(31, 32)],
  [UNIONS.builders, 'chair-1311', 45, '第 2 次委员会会议', members(33, 34)],
  [UNIONS.hospital, 'chair-1115', 700, '第 7 次委员会会议', members(35, 36)],
];

const WORK: readonly (readonly [EmploymentForm, readonly Platform[]])[] = [
  ['rider', ['meituan']],
  ['rider', ['eleme', 'dada']],
  ['courier', ['sf']],
  ['rider', ['meituan', 'jd']],
];

/** How today's members came in: applied on one working day, taken in on the next. */
export function resolutionStories(moments: Moments): ResolutionStory[] {
  return MEETINGS.map(([union, by, daysAgo, reference, people]) => {
    const resolvedAt = moments.daysAgo(daysAgo, '16:30');
    return {
      name: `${union}:${daysAgo}`,
      union,
      by,
      reference,
      resolvedAt,
      applications: people.map((applicant, i) => ({
        applicant,
        union,
        ...workOf(union, i),
        acts: [
          { action: 'submit', at: moments.daysAgo(daysAgo + 1, `10:${10 + i}`) },
          { action: 'approve', at: resolvedAt, by },
        ],
      })),
    };
  });
}

const EMPLOYERS: readonly number[] = [
  UNIONS.logistics,
  UNIONS.weavers,
  UNIONS.builders,
  UNIONS.hospital,
];

function workOf(union: number, i: number): Omit<ApplicationStory, 'applicant' | 'union' | 'acts'> {
  if (EMPLOYERS.includes(union))
    return { rule: 'employer', employerId: union, form: 'fixed', platforms: [] };
  const [form, platforms] = WORK[i % WORK.length] ?? ['other', []];
  const station = DEMO_STATIONS.find(({ organisationId }) => organisationId === union);
  if (station) return { rule: 'station', stationId: station.id, form, platforms };
  // A fallback union: 1110 is the one of subdistrict 111.
  const residenceSubdistrictId = Math.floor(union / 10);
  return { rule: 'residence', residenceSubdistrictId, form, platforms };
}

/** A member who asked another union to take them over. */
export interface TransferStory {
  readonly member: string;
  readonly from: number;
  readonly to: number;
  readonly reason: TransferReason;
  readonly note: string | null;
  readonly at: Date;
}

export const transferStories = (moments: Moments): TransferStory[] => [
  {
    member: 'member-20',
    from: UNIONS.couriers,
    to: UNIONS.riders,
    reason: 'new_place',
    note: '现在在滨河路送餐，离这边近',
    at: moments.minutesAgo(150),
  },
];

/** A member whose union has not heard of them for long. */
export interface LapseStory {
  readonly member: string;
  readonly union: number;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

export const lapseStories = (moments: Moments): LapseStory[] => [
  {
    member: 'member-06',
    union: UNIONS.riders,
    by: 'chair',
    reason: '半年没有交会费，也没有参加活动，电话打不通',
    at: moments.daysAgo(18, '15:20'),
  },
];
