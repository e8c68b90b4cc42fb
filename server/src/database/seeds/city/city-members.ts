import { joinLimits, Permission, shanghaiDay } from '@home/shared';
import { joinFlow } from '../../../modules/joining/join.flow';
import { memberNoFrom } from '../../../modules/memberships/memberships.rules';
import type { Row } from '../rows';
import { cityId } from './city-ids';
import {
  CityPeople,
  DAY_MS,
  madeUpPerson,
  type CityNeeds,
  type CityTables,
  type MadeUpPerson,
} from './city-people';
import { membershipRows } from './city-memberships';
import type { BigUnion } from './city-plan';

/** Numbers below are the demo city's. */
const FIRST_MEMBER_NO = 20_000_000_000;

/** Of ten members four have opened the mini-program, two of them joined in it; the others were registered before. */
const hasAccount = (n: number): boolean => n % 10 < 4;
const hasApplication = (n: number): boolean => n % 10 < 2;
/** Undecided applications in every tenth union. */
const WAITING_UNIONS = 10;
const WAITING_APPLICATIONS = 4;

/** Everything that belongs to the people of one union. */
export class CityMembers {
  private readonly dueDays = new Map<string, Date>();
  private readonly people: CityPeople;

  constructor(private readonly needs: CityNeeds) {
    this.people = new CityPeople(needs);
  }

  tablesOf(union: BigUnion, index: number): CityTables {
    const tables: CityTables = {
      persons: [],
      accounts: [],
      assignments: [],
      resolutions: [],
      join_applications: [],
      transitions: [],
      tasks: [],
      memberships: [],
      membership_periods: [],
      messages: [],
    };
    const resolvedAt = new Date(this.needs.now.getTime() - (40 + ((index * 37) % 700)) * DAY_MS);
    const resolution = cityId('resolution', index);
    const startedOn = shanghaiDay(resolvedAt);
    const chair = madeUpPerson(union.firstMember);
    const office = cityId('assignment', union.firstMember);
    tables.assignments?.push(this.people.assignment(office, chair, 'chair', union.id));
    // The second member of a fallback union is the subdistrict's cadre.
    if (union.kind === 'fallback' && union.members > 1) {
      const cadre = madeUpPerson(union.firstMember + 1);
      tables.assignments?.push(
        this.people.assignment(cityId('assignment', cadre.n), cadre, 'cadre', union.subdistrict),
      );
    }
    tables.resolutions?.push({
      id: resolution,
      organisation_id: union.id,
      resolved_on: shanghaiDay(resolvedAt),
      reference: '第 1 次委员会会议',
      recorded_by: chair.personId,
      assignment_id: office,
      created_at: resolvedAt,
    });
    for (let n = union.firstMember; n < union.firstMember + union.members; n += 1) {
      const who = madeUpPerson(n);
      const applied = n !== union.firstMember && hasApplication(n);
      this.people.addPerson(tables, who, hasAccount(n) || n === union.firstMember, resolvedAt);
      if (applied) this.addDecided(tables, who, union, { resolution, resolvedAt, chair, office });
      const rows = membershipRows(
        {
          id: cityId('membership', n),
          personId: who.personId,
          organisationId: union.id,
          memberNo: memberNoFrom(FIRST_MEMBER_NO + n),
          startedOn,
          createdAt: resolvedAt,
          applicationId: applied ? cityId('application', n) : null,
          resolutionId: applied ? resolution : null,
        },
        { transition: cityId('membershipStart', n), period: cityId('membershipPeriod', n) },
      );
      tables.memberships?.push(rows.memberships);
      tables.transitions?.push(rows.transitions);
      tables.membership_periods?.push(rows.membership_periods);
    }
    const waiting = index % WAITING_UNIONS === 4 ? WAITING_APPLICATIONS : 0;
    for (let i = 0; i < waiting; i += 1) {
      const n = this.needs.members + Math.floor(index / WAITING_UNIONS) * WAITING_APPLICATIONS + i;
      this.addWaiting(
        tables,
        madeUpPerson(n),
        union,
        new Date(this.needs.now.getTime() - (60 + (n % 600)) * 60_000),
      );
    }
    return tables;
  }

  /** An application of somebody new that waits for this union's chair. */
  addWaiting(tables: CityTables, who: MadeUpPerson, union: Pick<BigUnion, 'id'>, at: Date): void {
    this.people.addPerson(tables, who, true, at);
    this.addApplication(tables, who, union.id, {
      status: 'submitted',
      submittedAt: at,
      closedAt: null,
      resolution: null,
    });
    this.addSubmission(tables, who, union.id, at);
    this.addTask(tables, who.n, union.id, at, null);
  }

  private addDecided(
    tables: CityTables,
    who: MadeUpPerson,
    union: BigUnion,
    by: { resolution: Buffer; resolvedAt: Date; chair: MadeUpPerson; office: Buffer },
  ): void {
    const submittedAt = new Date(by.resolvedAt.getTime() - 6 * 3_600_000 - (who.n % 600) * 1000);
    this.addApplication(tables, who, union.id, {
      status: 'approved',
      submittedAt,
      closedAt: by.resolvedAt,
      resolution: by.resolution,
    });
    this.addSubmission(tables, who, union.id, submittedAt);
    tables.transitions?.push({
      ...logLine(who.n * 2 + 1, who.n, union.id, by.resolvedAt),
      action: 'approve',
      from_status: 'submitted',
      to_status: 'approved',
      account_id: by.chair.accountId,
      person_id: by.chair.personId,
      assignment_id: by.office,
    });
    this.addTask(tables, who.n, union.id, submittedAt, by.resolvedAt);
    tables.messages?.push({
      id: cityId('message', who.n),
      account_id: who.accountId,
      kind: 'join_approved',
      title: '您已入会',
      body: '工会接收了您。会员卡已经可以用了。',
      page: null,
      created_at: by.resolvedAt,
      read_at: by.resolvedAt,
    });
  }

  private addApplication(
    tables: CityTables,
    who: MadeUpPerson,
    unionId: number,
    state: { status: string; submittedAt: Date; closedAt: Date | null; resolution: Buffer | null },
  ): void {
    const id = cityId('application', who.n);
    tables.join_applications?.push({
      id,
      status: state.status,
      organisation_id: unionId,
      union_id: unionId,
      account_id: who.accountId,
      person_id: who.personId,
      ...this.people.identity('join_applications', id, who),
      phone_verified: 1,
      birth_year: Number(who.idNumber.slice(6, 10)),
      employment_form: 'rider',
      from_outside: who.n % 3 === 0 ? 1 : 0,
      platforms: '["meituan"]',
      station_id: null,
      employer_id: null,
      work_subdistrict_id: null,
      residence_subdistrict_id: null,
      route_rule: 'workplace',
      route_reason: '因为您在这里干活，且没有固定单位',
      consents:
        '[{"kind":"join_statement","version":1},{"kind":"personal_information","version":1}]',
      returned_once: 0,
      disputed: 0,
      binds_account: 1,
      resolution_id: state.resolution,
      submitted_at: state.submittedAt,
      moved_at: state.closedAt ?? state.submittedAt,
      closed_at: state.closedAt,
    });
  }

  private addSubmission(tables: CityTables, who: MadeUpPerson, unionId: number, at: Date): void {
    tables.transitions?.push({
      ...logLine(who.n * 2, who.n, unionId, at),
      action: 'submit',
      from_status: '',
      to_status: 'submitted',
      account_id: who.accountId,
      person_id: who.personId,
      assignment_id: null,
    });
  }

  private addTask(
    tables: CityTables,
    n: number,
    unionId: number,
    openedAt: Date,
    closedAt: Date | null,
  ): void {
    const dueAt = this.dueAt(openedAt);
    tables.tasks?.push({
      id: cityId('task', n),
      subject_type: joinFlow.name,
      subject_id: cityId('application', n),
      organisation_id: unionId,
      waits_for: 'organisation',
      permission: Permission.JoinDecide,
      opened_at: openedAt,
      due_at: dueAt,
      raise_at: dueAt,
      escalated_level: 0,
      closed_at: closedAt,
    });
  }

  private dueAt(openedAt: Date): Date {
    const day = shanghaiDay(openedAt);
    const dueAt =
      this.dueDays.get(day) ??
      this.needs.calendar.addWorkingDays(openedAt, joinLimits.decisionWorkingDays);
    this.dueDays.set(day, dueAt);
    return dueAt;
  }
}

const logLine = (id: number, n: number, organisationId: number, at: Date): Row => ({
  id: cityId('transition', id),
  flow: joinFlow.name,
  subject_id: cityId('application', n),
  from_organisation_id: organisationId,
  organisation_id: organisationId,
  at,
});
