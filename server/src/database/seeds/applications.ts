import {
  forwardReasonTexts,
  joinLimits,
  rejectReasonTexts,
  type EmploymentForm,
  type ForwardReason,
  type MissingCode,
  type Platform,
  type RejectReason,
  type RouteRule,
} from '@home/shared';
import type { Act } from './matter-history';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import { BRIDGE_STATION, COURIERS_STATION, MARKET_STATION, RIVERSIDE_STATION } from './stations';

export interface ApplicationStory {
  /** Slug of the applicant: their account. */
  readonly applicant: string;
  /** Somebody else's ID number: slug of the person registered with it. */
  readonly idNumberOf?: string;
  readonly union: number;
  readonly rule: RouteRule;
  readonly stationId?: number;
  readonly employerId?: number;
  readonly workSubdistrictId?: number;
  readonly residenceSubdistrictId?: number;
  readonly form: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly acts: readonly Act[];
}

type Worker = Pick<ApplicationStory, 'form' | 'platforms'>;
type Route = Omit<ApplicationStory, keyof Worker | 'applicant' | 'idNumberOf' | 'acts'>;

const rider: Worker = { form: 'rider', platforms: ['meituan', 'eleme'] };
const courier: Worker = { form: 'courier', platforms: ['sf'] };
const driver: Worker = { form: 'driver', platforms: ['didi'] };
const employee: Worker = { form: 'fixed', platforms: [] };

const scannedAt = (stationId: number, union: number): Route => ({
  union,
  rule: 'station',
  stationId,
});
const riverside = scannedAt(RIVERSIDE_STATION, UNIONS.riders);
const bridge = scannedAt(BRIDGE_STATION, UNIONS.bridgeRiders);
const market = scannedAt(MARKET_STATION, UNIONS.shopping);
const couriers = scannedAt(COURIERS_STATION, UNIONS.couriers);
const nightMarket: Route = {
  union: UNIONS.nightMarket,
  rule: 'workplace',
  workSubdistrictId: UNIONS.bridge,
};
const home: Route = {
  union: UNIONS.fallback,
  rule: 'residence',
  residenceSubdistrictId: UNIONS.subdistrict,
};
const employedAt = (employerId: number): Route => ({
  union: employerId,
  rule: 'employer',
  employerId,
});

const submit = (when: Date): Act => ({ action: 'submit', at: when });

const returned = (when: Date, by: string, missing: MissingCode[], note?: string): Act => ({
  action: 'return',
  at: when,
  by,
  details: { missing },
  ...(note === undefined ? {} : { note }),
});
const forwarded = (when: Date, by: string, to: number, reason: ForwardReason): Act => ({
  action: 'forward',
  at: when,
  by,
  to,
  note: forwardReasonTexts[reason],
  details: { reason },
});
const rejected = (when: Date, by: string, reason: RejectReason): Act => ({
  action: 'reject',
  at: when,
  by,
  note: rejectReasonTexts[reason],
  details: { reason },
});

/** Applications that are on somebody's desk today, and a few that were closed without a membership. */
export function applicationStories(moments: Moments): ApplicationStory[] {
  const ago = (days: number, time: string): Date => moments.workingDaysAgo(days, time);
  const story = (
    applicant: string,
    worker: Worker,
    route: Route,
    ...acts: Act[]
  ): ApplicationStory => ({
    applicant,
    ...worker,
    ...route,
    acts,
  });
  return [
    // On the desk of the riders' chair.
    story(
      'applicant',
      rider,
      riverside,
      submit(moments.dueToday(joinLimits.decisionWorkingDays, '14:02')),
    ),
    story('applicant-01', courier, riverside, submit(ago(2, '09:41'))),
    story(
      'applicant-02',
      { form: 'rider', platforms: ['eleme', 'dada'] },
      riverside,
      submit(ago(2, '18:20')),
    ),
    story(
      'applicant-03',
      { form: 'rider', platforms: ['meituan'] },
      riverside,
      submit(ago(1, '12:35')),
    ),
    story(
      'applicant-04',
      { form: 'rider', platforms: ['jd', 'shansong'] },
      riverside,
      submit(moments.minutesAgo(40)),
    ),
    story(
      'applicant-05',
      { form: 'trucker', platforms: ['huolala'] },
      riverside,
      submit(ago(8, '10:12')),
      returned(ago(7, '16:40'), 'chair', ['phone', 'workplace']),
      { action: 'resubmit', at: ago(1, '20:05') },
    ),
    story(
      'applicant-06',
      rider,
      riverside,
      submit(ago(4, '11:00')),
      returned(ago(2, '09:30'), 'chair', ['id_number'], '请对照证件再看一遍最后四位。'),
    ),
    story(
      'applicant-07',
      rider,
      home,
      submit(ago(2, '15:10')),
      forwarded(ago(1, '10:20'), 'chair-1110', UNIONS.riders, 'sector_union'),
    ),
    // Next door.
    story('applicant-08', courier, couriers, submit(ago(1, '08:15'))),
    story('applicant-09', rider, bridge, submit(ago(2, '19:48'))),
    // Nobody answered: with the subdistrict, the district, and the city, where it is past due.
    story('applicant-10', employee, market, submit(ago(5, '13:30'))),
    story('applicant-11', employee, employedAt(UNIONS.bridgeStore), submit(ago(9, '09:05'))),
    story('applicant-12', employee, employedAt(UNIONS.builders), submit(ago(17, '17:25'))),
    // A union between two chairs: the subdistrict has it from the first minute.
    story(
      'applicant-13',
      { form: 'other', platforms: ['other'] },
      nightMarket,
      submit(ago(1, '21:00')),
    ),
    // Closed.
    story('applicant-14', driver, riverside, submit(ago(12, '10:00')), {
      action: 'withdraw',
      at: ago(11, '08:30'),
    }),
    story(
      'applicant-15',
      courier,
      couriers,
      submit(ago(20, '10:00')),
      rejected(ago(18, '15:00'), 'neighbour-chair', 'not_own_will'),
    ),
    // The ID number of a member of another union.
    {
      ...story('applicant-16', rider, riverside, {
        ...submit(ago(1, '11:11')),
        status: 'disputed',
      }),
      idNumberOf: DISPUTED_MEMBER,
    },
  ];
}

/** A member of the couriers' union; somebody applied with the same ID number. */
export const DISPUTED_MEMBER = 'member-20';
