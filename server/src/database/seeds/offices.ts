import { addDays, shanghaiDay, startOfDay, type Role, type TermYears } from '@home/shared';
import { lastDayOf } from '../../modules/officers/elections.rules';
import type { Moments } from './moments';
import { DEMO_ORGANISATIONS, UNIONS, VACANT_UNIONS } from './organisations';
import { seedId } from './seed-ids';

export interface DemoOffice {
  readonly id: string;
  /** Slug of the person. */
  readonly holder: string;
  readonly role: Role;
  readonly organisationId: number;
  readonly from: Date;
  readonly to: Date;
}

const YEAR = 365;
/** When the riders' union elected its present chair. */
const HANDOVER_DAYS_AGO = 180;

const personaOffices: readonly [
  holder: string,
  role: Role,
  organisationId: number,
  from: number,
  to: number,
][] = [
  ['chair', 'chair', UNIONS.riders, -HANDOVER_DAYS_AGO, 3 * YEAR - HANDOVER_DAYS_AGO],
  ['ex-chair', 'chair', UNIONS.riders, -5 * YEAR, -HANDOVER_DAYS_AGO],
  ['deputy', 'deputy', UNIONS.riders, -10, 20],
  // A term that ends in two months.
  ['neighbour-chair', 'chair', UNIONS.couriers, -3 * YEAR + 60, 60],
  ['subdistrict-cadre', 'cadre', UNIONS.subdistrict, -4 * YEAR, 4 * YEAR],
  ['district-cadre', 'cadre', UNIONS.district, -4 * YEAR, 4 * YEAR],
  ['city-cadre', 'cadre', UNIONS.city, -4 * YEAR, 4 * YEAR],
  ['keeper', 'station_keeper', UNIONS.riders, -2 * YEAR, 2 * YEAR],
  ['venue-keeper', 'venue_keeper', UNIONS.district, -YEAR, 2 * YEAR],
];

const personaHeld = new Set(personaOffices.map(([, , organisationId]) => organisationId));

/** Slugs of those who hold an office and are no persona: a chair for every union, a cadre for every level above. */
export const officials: readonly { slug: string; role: Role; organisationId: number }[] =
  DEMO_ORGANISATIONS.filter(({ id }) => !personaHeld.has(id) && !VACANT_UNIONS.includes(id)).map(
    ({ id, level }) =>
      level === 'grassroots'
        ? { slug: `chair-${id}`, role: 'chair', organisationId: id }
        : { slug: `cadre-${id}`, role: 'cadre', organisationId: id },
  );

/** For how long the committee of a union was elected. */
export const yearsOf = (organisationId: number): TermYears =>
  personaHeld.has(organisationId) ? 3 : 5;

export function demoOffices(moments: Moments): DemoOffice[] {
  const office = (
    holder: string,
    role: Role,
    organisationId: number,
    from: number,
    to: number,
  ): DemoOffice => ({
    id: seedId(`office:${holder}:${organisationId}`),
    holder,
    role,
    organisationId,
    from: moments.midnight(from),
    to:
      role === 'chair' && to > 0
        ? endOf(organisationId, moments.midnight(from))
        : moments.midnight(to),
  });
  /** A chair's office ends with the last day of the term. */
  const endOf = (organisationId: number, from: Date): Date =>
    startOfDay(addDays(lastDayOf(shanghaiDay(from), yearsOf(organisationId)), 1));
  return [
    ...personaOffices.map((line) => office(...line)),
    ...officials.map(({ slug, role, organisationId }) =>
      office(slug, role, organisationId, -3 * YEAR, 2 * YEAR),
    ),
  ];
}
