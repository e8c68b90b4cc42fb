import { shanghaiDay } from '@home/shared';
import type { WorkingDays } from '../../calendar/working-days';
import { joinFlow } from '../../modules/joining/join.flow';
import { memberNoFrom } from '../../modules/memberships/memberships.rules';
import { cellOf } from '../../modules/stations/stations.rules';
import type { AuditEntry } from '../../privacy';
import { uuidToBin } from '../ids';
import { activityStories } from './activities';
import { ActivityRows } from './activity-rows';
import { appealRows } from './appeals';
import { applicationIdOf, applicationRow } from './application-rows';
import { applicationStories, type ApplicationStory } from './applications';
import { decisionEntries, revealEntry } from './audit';
import { committeeMatters, committeeRows } from './committees';
import { delegationRows } from './delegations';
import { bookingRows } from './booking-rows';
import { disputeStory } from './disputes';
import { employmentRows } from './employments';
import { foundingRows } from './foundings';
import { MatterHistory, type World } from './matter-history';
import { matterRows } from './matter-rows';
import { resolutionStories, type ResolutionStory } from './members';
import { messageRows } from './messages';
import { membershipRows, sideMatterRows } from './membership-rows';
import { Moments } from './moments';
import { demoOffices, type DemoOffice } from './offices';
import { DEMO_ORGANISATIONS, organisationRow } from './organisations';
import { placeRows } from './place-rows';
import { accountRow, assignmentRow, personRow, type Keys } from './people-rows';
import { DEMO_PERSONS, demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';
import { codeRows, stationRow, unionCodeRows, visitCountRows } from './station-rows';
import { DEMO_STATIONS } from './stations';

const tableNames = [
  'organisations',
  'persons',
  'accounts',
  'assignments',
  'delegations',
  'union_terms',
  'union_officers',
  'stations',
  'station_codes',
  'union_codes',
  'visit_counts',
  'resolutions',
  'join_applications',
  'membership_disputes',
  'dispute_statements',
  'appeals',
  'recusals',
  'transitions',
  'tasks',
  'memberships',
  'membership_periods',
  'membership_transfers',
  'membership_lapses',
  'employments',
  'union_foundings',
  'term_renewals',
  'union_vacancies',
  'messages',
  'homes',
  'home_shares',
  'venues',
  'resources',
  'opening_hours',
  'rule_sets',
  'closures',
  'bookings',
  'held_cells',
  'booking_counters',
  'credit_entries',
  'slot_lines',
  'venue_ratings',
  'activities',
  'activity_registrations',
  'draws',
  'draw_entries',
  'waitlist_entries',
] as const;

export type DemoTables = Record<(typeof tableNames)[number], Row[]>;

/** Founded so long before the present, in days. */
const FOUNDED = -6 * 365;
const STATIONS_OPENED = -420;

/** Every row of the demo city, by table, in an order that a reader (and a foreign key) can follow. */
export function buildDemoCity(
  keys: Keys,
  now: Date,
  calendar: WorkingDays,
): { tables: DemoTables; audit: AuditEntry[] } {
  const moments = new Moments(now, calendar);
  const paths = new Map(DEMO_ORGANISATIONS.map(({ id, path }) => [id, path]));
  const offices = demoOffices(moments);
  const world: World = { now, calendar, offices, pathOf: (id) => paths.get(id) ?? '/' };
  const founded = moments.midnight(FOUNDED);
  const builder = new DemoCityBuilder(keys, world, moments, emptyTables());
  builder.tables.organisations.push(
    ...DEMO_ORGANISATIONS.map((one) => organisationRow(one, founded)),
  );
  builder.tables.assignments.push(...offices.map(assignmentRow));
  builder.tables.delegations.push(...delegationRows(offices));
  const committees = committeeRows(offices, now);
  builder.tables.union_terms.push(...committees.terms);
  builder.tables.union_officers.push(...committees.officers);
  const opened = moments.midnight(STATIONS_OPENED);
  builder.tables.stations.push(
    ...DEMO_STATIONS.map((station) => stationRow(station, cellOf(station), opened)),
  );
  builder.tables.station_codes.push(...codeRows(moments));
  builder.tables.union_codes.push(...unionCodeRows(moments));
  builder.tables.visit_counts.push(...visitCountRows(moments));
  const stories = applicationStories(moments);
  const resolutions = resolutionStories(moments);
  builder.addPeople(
    [...stories, ...resolutions.flatMap(({ applications }) => applications)],
    founded,
  );
  offices.filter(({ role }) => role === 'chair').forEach((office) => builder.addFounder(office));
  resolutions.forEach((resolution) => builder.addResolution(resolution));
  stories.forEach((story) => builder.addApplication(story));
  builder.addSideMatters();
  builder.addPlaces();
  builder.addActivities();
  const { tables } = builder;
  const audit = [
    ...decisionEntries(tables, offices),
    revealEntry('applicant', 'chair', offices, moments.minutesAgo(95)),
  ];
  return { tables, audit: audit.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

function emptyTables(): DemoTables {
  // Object.fromEntries forgets the keys.
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as DemoTables;
}

class DemoCityBuilder {
  private memberCount = 0;

  constructor(
    private readonly keys: Keys,
    private readonly world: World,
    private readonly moments: Moments,
    readonly tables: DemoTables,
  ) {}

  /** People become known with their first application; office holders were known from the beginning. */
  addPeople(stories: readonly ApplicationStory[], founded: Date): void {
    const storyOf = new Map(stories.map((story) => [story.applicant, story]));
    for (const who of DEMO_PERSONS) {
      const story = storyOf.get(who.slug);
      const since = story?.acts[0]?.at ?? founded;
      const isKnown = !who.isStranger && story?.idNumberOf === undefined;
      if (isKnown) this.tables.persons.push(personRow(this.keys, who, since));
      // What came to nothing let the account go again.
      const cameToNothing =
        story?.acts.some(({ action }) => action === 'withdraw' || action === 'reject') ?? false;
      this.tables.accounts.push(accountRow(this.keys, who, isKnown && !cameToNothing, since));
    }
  }

  /** Chairs were members before there was an application to look at. */
  addFounder({ holder, organisationId, from }: DemoOffice): void {
    this.addMembership(holder, organisationId, shanghaiDay(from), from, null, null);
  }

  addResolution({ name, union, by, reference, resolvedAt, applications }: ResolutionStory): void {
    const id = seedId(`resolution:${name}`);
    const resolvedOn = shanghaiDay(resolvedAt);
    const office = this.world.offices.find(
      ({ holder, organisationId }) => holder === by && organisationId === union,
    );
    this.tables.resolutions.push({
      id: uuidToBin(id),
      organisation_id: union,
      resolved_on: resolvedOn,
      reference,
      recorded_by: uuidToBin(demoPerson(by).personId),
      assignment_id: uuidToBin(office?.id ?? ''),
      created_at: resolvedAt,
    });
    for (const story of applications) {
      this.addApplication(story, id);
      this.addMembership(
        story.applicant,
        union,
        resolvedOn,
        resolvedAt,
        applicationIdOf(story.applicant),
        id,
      );
      this.tables.employments.push(...employmentRows(this.keys, story, resolvedAt));
    }
  }

  addApplication(story: ApplicationStory, resolutionId: string | null = null): void {
    const applicant = demoPerson(story.applicant);
    const id = applicationIdOf(story.applicant);
    const isKnown = story.idNumberOf === undefined;
    const history = new MatterHistory(
      this.world,
      joinFlow,
      story.union,
      isKnown ? story.applicant : null,
    );
    history.play(story.acts);
    this.tables.join_applications.push(applicationRow(this.keys, story, history, resolutionId));
    this.add(matterRows(joinFlow.name, id, history, applicant, isKnown));
    this.tables.messages.push(...messageRows(this.world, story, history, id));
    if (story.idNumberOf !== undefined) {
      const { dispute, statement, matter } = disputeStory(this.keys, this.world, story, id);
      this.tables.membership_disputes.push(dispute);
      this.tables.dispute_statements.push(statement);
      this.add(matter);
    }
  }

  addSideMatters(): void {
    const { transfers, lapses, matters } = sideMatterRows(this.world, this.moments);
    this.tables.membership_transfers.push(...transfers);
    this.tables.membership_lapses.push(...lapses);
    matters.forEach((matter) => this.add(matter));
    const committees = committeeMatters(this.world, this.moments);
    this.tables.term_renewals.push(...committees.renewals);
    this.tables.union_vacancies.push(...committees.vacancies);
    committees.matters.forEach((matter) => this.add(matter));
    const founded = foundingRows(this.keys, this.world, this.moments);
    this.tables.union_foundings.push(founded.founding);
    this.add(founded.matter);
    const { appeal, recusal, matter } = appealRows(this.keys, this.world, this.moments);
    this.tables.appeals.push(appeal);
    this.tables.recusals.push(recusal);
    this.add(matter);
  }

  addPlaces(): void {
    const { matters, ...bookings } = bookingRows(this.world, this.moments, this.tables.memberships);
    const rows = { ...placeRows(this.world.offices, this.moments), ...bookings };
    for (const [table, added] of Object.entries(rows))
      this.tables[table as keyof typeof rows].push(...added);
    matters.forEach((matter) => this.add(matter));
  }

  addActivities(): void {
    const { offices, now } = this.world;
    const rows = new ActivityRows(this.keys, offices, now);
    activityStories(this.moments).forEach((story) => rows.add(story));
    for (const name of tableNames)
      if (name in rows.tables)
        this.tables[name].push(...rows.tables[name as keyof typeof rows.tables]);
  }

  private add({ transitions, tasks }: { transitions: Row[]; tasks: Row[] }): void {
    this.tables.transitions.push(...transitions);
    this.tables.tasks.push(...tasks);
  }

  private addMembership(
    slug: string,
    union: number,
    startedOn: string,
    createdAt: Date,
    applicationId: string | null,
    resolutionId: string | null,
  ): void {
    this.memberCount += 1;
    const { membership, periods, matter } = membershipRows(this.world, this.moments, {
      slug,
      union,
      memberNo: memberNoFrom(10_226_000 + this.memberCount),
      startedOn,
      createdAt,
      applicationId,
      resolutionId,
    });
    this.tables.memberships.push(membership);
    this.tables.membership_periods.push(...periods);
    this.add(matter);
  }
}
