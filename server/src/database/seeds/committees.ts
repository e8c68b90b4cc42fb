import {
  addMonths,
  addDays,
  renewalLimits,
  shanghaiDay,
  startOfDay,
  type OfficerPost,
  type TermYears,
} from '@home/shared';
import { lastDayOf } from '../../modules/officers/elections.rules';
import { renewalFlow } from '../../modules/officers/renewal.flow';
import { vacancyFlow } from '../../modules/officers/vacancy.flow';
import { uuidToBin } from '../ids';
import { MatterHistory, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import type { Moments } from './moments';
import { DEMO_ORGANISATIONS, UNIONS, VACANT_UNIONS } from './organisations';
import { yearsOf, type DemoOffice } from './offices';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** Besides the chairs, who follow from their offices. */
const OTHER_OFFICERS: readonly [union: number, slug: string, post: OfficerPost][] = [
  [UNIONS.riders, 'member-05', 'vice_chair'],
  [UNIONS.riders, 'member-06', 'finance_auditor'],
  [UNIONS.riders, 'member-07', 'women_director'],
  [UNIONS.riders, 'member-08', 'member'],
  [UNIONS.couriers, 'member-21', 'vice_chair'],
];

/** The couriers' committee is elected for three years that are over in two months. */
const ENDING = UNIONS.couriers;
/** Two unions have been without a chair for so many days. */
const VACANT_SINCE_DAYS = 10;

const termIdOf = (union: number): string => seedId(`term:${union}`);

/** Terms and posts of every union that has a chair. */
export function committeeRows(
  offices: readonly DemoOffice[],
  now: Date,
): { terms: Row[]; officers: Row[] } {
  const chairs = offices.filter(
    ({ role, from, to }) => role === 'chair' && from <= now && to > now,
  );
  return {
    terms: chairs.map((office) => termRow(office, yearsOf(office.organisationId))),
    officers: chairs.flatMap((chair) => [
      officerRow(chair, chair.holder, 'chair'),
      ...OTHER_OFFICERS.filter(([union]) => union === chair.organisationId).map(([, slug, post]) =>
        officerRow(chair, slug, post),
      ),
    ]),
  };
}

const termRow = ({ organisationId, from }: DemoOffice, years: TermYears): Row => ({
  id: uuidToBin(termIdOf(organisationId)),
  organisation_id: organisationId,
  started_on: shanghaiDay(from),
  years,
  ends_on: lastDayOf(shanghaiDay(from), years),
  created_at: from,
});

const officerRow = (chair: DemoOffice, slug: string, post: OfficerPost): Row => ({
  id: uuidToBin(seedId(`officer:${chair.organisationId}:${slug}:${post}`, chair.from)),
  organisation_id: chair.organisationId,
  term_id: uuidToBin(termIdOf(chair.organisationId)),
  person_id: uuidToBin(demoPerson(slug).personId),
  post,
  assignment_id: post === 'chair' ? uuidToBin(chair.id) : null,
  started_on: shanghaiDay(chair.from),
  created_at: chair.from,
});

/** 换届 of the committee whose term ends soon, and 主席空缺 of the unions between two chairs. */
export function committeeMatters(
  world: World,
  moments: Moments,
): { renewals: Row[]; vacancies: Row[]; matters: MatterRows[] } {
  const renewal = renewalOf(world);
  const vacancies = VACANT_UNIONS.map((union) => vacancyOf(world, moments, union));
  return {
    renewals: [renewal.row],
    vacancies: vacancies.map(({ row }) => row),
    matters: [renewal, ...vacancies].map(({ matter }) => matter),
  };
}

function renewalOf(world: World): { row: Row; matter: MatterRows } {
  const id = seedId(`renewal:${ENDING}`);
  const office = world.offices.find(
    ({ role, organisationId, to }) =>
      role === 'chair' && organisationId === ENDING && to > world.now,
  );
  if (!office) throw new Error('nobody chairs the union whose term ends');
  const endsOn = lastDayOf(shanghaiDay(office.from), yearsOf(ENDING));
  const openedAt = startOfDay(addMonths(endsOn, -renewalLimits.opensMonths));
  const dueAt = startOfDay(addDays(endsOn, 1));
  const history = new MatterHistory(world, renewalFlow, ENDING, null);
  history.play([{ action: 'open', at: openedAt, dueAt }]);
  return {
    row: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      union_id: ENDING,
      term_id: uuidToBin(termIdOf(ENDING)),
      reminded_months: renewalLimits.remindsMonths[0],
      opened_at: openedAt,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    matter: matterRows(renewalFlow.name, id, history, null),
  };
}

function vacancyOf(
  world: World,
  moments: Moments,
  union: number,
): { row: Row; matter: MatterRows } {
  const id = seedId(`vacancy:${union}`);
  const above = DEMO_ORGANISATIONS.find((one) => one.id === union)?.parentId ?? UNIONS.city;
  const openedAt = moments.daysAgo(VACANT_SINCE_DAYS, '09:30');
  const history = new MatterHistory(world, vacancyFlow, above, null);
  history.play([{ action: 'open', at: openedAt }]);
  return {
    row: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      union_id: union,
      cause: 'left',
      opened_at: openedAt,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    matter: matterRows(vacancyFlow.name, id, history, null),
  };
}
