import { birthDateOf, consentKinds, routeApplication, type RouteUnion } from '@home/shared';
import { uuidToBin } from '../ids';
import type { ApplicationStory } from './applications';
import type { MatterHistory } from './matter-history';
import { DEMO_ORGANISATIONS, UNIONS } from './organisations';
import { identityColumns, type Keys } from './people-rows';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';
import { DEMO_STATIONS } from './stations';

export const applicationIdOf = (applicant: string): string => seedId(`application:${applicant}`);

const nameOf = (id: number): string =>
  DEMO_ORGANISATIONS.find((organisation) => organisation.id === id)?.name ?? '';
const asUnion = (id: number): RouteUnion => ({ id: String(id), name: nameOf(id) });
const placeOf = (subdistrictId: number): string => nameOf(subdistrictId).replace(/总工会$/, '');

export function applicationRow(
  keys: Keys,
  story: ApplicationStory,
  history: MatterHistory,
  resolutionId: string | null,
): Row {
  const id = applicationIdOf(story.applicant);
  const applicant = demoPerson(story.applicant);
  const idNumberOwner = demoPerson(story.idNumberOf ?? story.applicant);
  const isDisputed = story.idNumberOf !== undefined;
  const done = (action: string) => history.moves.filter((move) => move.action === action);
  const submittedAt = (done('resubmit').at(-1) ?? history.moves[0])?.at ?? history.movedAt;
  const returned = history.state === 'returned' ? done('return').at(-1) : undefined;
  const details: { missing?: string[] } = returned?.details ?? {};
  return {
    id: uuidToBin(id),
    status: history.state,
    organisation_id: history.organisationId,
    union_id: done('forward').at(-1)?.organisationId ?? story.union,
    account_id: uuidToBin(applicant.accountId),
    person_id: isDisputed ? null : uuidToBin(applicant.personId),
    ...identityColumns(keys, 'join_applications', id, {
      ...applicant,
      idNumber: idNumberOwner.idNumber,
    }),
    phone_verified: 1,
    birth_year: Number(birthDateOf(idNumberOwner.idNumber).slice(0, 4)),
    employment_form: story.form,
    // Made-up numbers are from nowhere.
    from_outside: Number(idNumberOwner.idNumber.charAt(16)) % 3 === 0 ? 1 : 0,
    platforms: JSON.stringify(story.platforms),
    station_id: story.stationId ?? null,
    employer_id: story.employerId ?? null,
    work_subdistrict_id: story.workSubdistrictId ?? null,
    residence_subdistrict_id: story.residenceSubdistrictId ?? null,
    route_rule: story.rule,
    route_reason: routeReason(story),
    consents: JSON.stringify(
      consentKinds.map((kind) => ({ kind, version: 1, at: history.moves[0]?.at.toISOString() })),
    ),
    missing: details.missing ? JSON.stringify(details.missing) : null,
    return_note: returned?.note ?? null,
    returned_once: done('return').length > 0 ? 1 : 0,
    disputed: isDisputed ? 1 : 0,
    binds_account: isDisputed ? 0 : 1,
    resolution_id: resolutionId === null ? null : uuidToBin(resolutionId),
    submitted_at: submittedAt,
    moved_at: history.movedAt,
    closed_at: history.closedAt,
  };
}

/** The sentence that the worker was shown, by the product's own rule. */
function routeReason(story: ApplicationStory): string {
  const place = (name: string | undefined) => (name ? { name, union: asUnion(story.union) } : null);
  const station = DEMO_STATIONS.find(({ id }) => id === story.stationId);
  const employer = DEMO_ORGANISATIONS.find(({ id }) => id === story.employerId);
  return routeApplication(story.form, {
    station: place(station?.name),
    employer: place(employer?.employerName ?? undefined),
    workplace: place((story.workSubdistrictId && placeOf(story.workSubdistrictId)) || undefined),
    residence: place(
      (story.residenceSubdistrictId && placeOf(story.residenceSubdistrictId)) || undefined,
    ),
    unionCode: null,
    cityFallback: asUnion(UNIONS.cityFallback),
  }).reason;
}
