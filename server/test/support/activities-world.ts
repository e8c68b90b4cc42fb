import { Permission, type FormAnswer } from '@home/shared';
import { randomBytes } from 'node:crypto';
import type { Scope } from '../../src/access';
import { Clock } from '../../src/calendar/clock';
import { newId, uuidToBin } from '../../src/database/ids';
import { ActivitiesClock } from '../../src/modules/activities/activities.clock';
import { ActivitiesRepository } from '../../src/modules/activities/activities.repository';
import { ActivitiesService } from '../../src/modules/activities/activities.service';
import type { ActivityPlan } from '../../src/modules/activities/activities.types';
import { RegistrationEndings } from '../../src/modules/activities/registrations.ending';
import { RegistrationsService } from '../../src/modules/activities/registrations.service';
import { MembershipsPublic } from '../../src/modules/memberships/memberships.public';
import { WaitlistJobs } from '../../src/modules/waitlist/waitlist.jobs';
import { WaitlistRepository } from '../../src/modules/waitlist/waitlist.repository';
import { WaitlistService } from '../../src/modules/waitlist/waitlist.service';
import { OutboxWorker } from '../../src/outbox/outbox.worker';
import { JoiningWorld, type OfficeHolder } from './joining-world';

/** Monday, 10:00 in Shanghai, far enough ahead that nothing in it counts as long over. */
export const MONDAY = '2027-03-01T02:00:00.000Z';
const HOUR_MS = 3_600_000;

/** Activities of the union 140 in the small city. */
export class ActivitiesWorld {
  private chair: OfficeHolder | undefined;

  private constructor(readonly world: JoiningWorld) {}

  static async open(name: string): Promise<ActivitiesWorld> {
    return new ActivitiesWorld(await JoiningWorld.open(name));
  }

  async reset(): Promise<void> {
    await this.world.reset();
    this.chair = undefined;
    this.goTo(0);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** So many hours after Monday, 10:00. */
  hour(hours: number): Date {
    return new Date(Date.parse(MONDAY) + hours * HOUR_MS);
  }

  /** Time stands there, but for a millisecond at each look at the clock: whoever comes later is later. */
  goTo(hours: number): void {
    let at = this.hour(hours).getTime();
    jest.spyOn(this.world.get(Clock), 'now').mockImplementation(() => new Date((at += 1)));
  }

  async theChair(): Promise<OfficeHolder> {
    this.chair ??= await this.world.anOfficeHolder('chair', 140);
    return this.chair;
  }

  async organiser(): Promise<Scope> {
    return (await this.theChair()).scope(Permission.ActivityManage);
  }

  plan(change: Partial<ActivityPlan> = {}): ActivityPlan {
    return {
      title: '东湖徒步',
      intro: '',
      startsAt: this.hour(48),
      endsAt: this.hour(51),
      venueId: null,
      place: '东湖南门',
      latitude: null,
      longitude: null,
      audience: 'everyone',
      unions: [],
      capacity: 2,
      feeFen: 0,
      form: [],
      signUpFrom: this.hour(0),
      signUpTo: this.hour(24),
      mode: 'waitlist',
      holdMinutes: 60,
      rule: null,
      ...change,
    };
  }

  async anActivity(
    change: Partial<ActivityPlan> = {},
    room: { ratePerSecond: number; lastsMinutes: number } | null = null,
  ): Promise<string> {
    const service = this.world.get(ActivitiesService);
    const id = await service.draft(await this.organiser(), 140, this.plan(change));
    await service.publish(await this.organiser(), id, room);
    return id;
  }

  aDraw(change: Partial<ActivityPlan> = {}): Promise<string> {
    const rule = {
      programme: 'outing',
      excludeWonWithinDays: 90,
      excludeBarred: true,
      secondTicketAfterLosingDays: 90,
    };
    return this.anActivity({ mode: 'draw', rule, ...change });
  }

  /** Somebody with a name; `memberOf`: a live member of that union. */
  async aPerson(memberOf?: number): Promise<Scope> {
    const personId = newId();
    await this.world.database.run(
      `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
       VALUES (?, '', '周*国', '', ?, '', ?)`,
      [uuidToBin(personId), randomBytes(16), this.world.now()],
    );
    if (memberOf !== undefined)
      await this.world.database.transaction(() =>
        this.world.get(MembershipsPublic).start({
          personId,
          organisationId: memberOf,
          startedOn: '2027-02-01',
          applicationId: null,
          resolutionId: null,
        }),
      );
    return this.world.aRider(Permission.ActivityOwn, personId);
  }

  async people(count: number): Promise<Scope[]> {
    const people: Scope[] = [];
    while (people.length < count) people.push(await this.aPerson());
    return people;
  }

  signUp(who: Scope, id: string, answers: FormAnswer[] = [], admission: string | null = null) {
    return this.world.get(RegistrationsService).signUp(who, id, { answers, admission });
  }

  cancel(who: Scope, registrationId: string): Promise<void> {
    return this.world.get(RegistrationEndings).cancel(who, registrationId);
  }

  /** The place in line or offer behind a registration. */
  async entryOf(registrationId: string) {
    const entry = await this.world.get(WaitlistRepository).findOpenByMatter(registrationId);
    if (!entry) throw new Error('nothing waits behind this registration');
    return entry;
  }

  get waitlist(): WaitlistService {
    return this.world.get(WaitlistService);
  }

  /** What the outbox was told to do. */
  async drain(): Promise<void> {
    while ((await this.world.get(OutboxWorker).drain()) > 0);
  }

  /** One pass of the jobs. */
  async tick(): Promise<void> {
    await this.world.get(ActivitiesClock).run();
    await this.world.get(WaitlistJobs).run();
  }

  async activity(id: string) {
    const activity = await this.world.get(ActivitiesRepository).find(id);
    if (!activity) throw new Error('no such activity');
    return activity;
  }

  /** How many registrations are in which state. */
  async tally(id: string): Promise<Record<string, number>> {
    const rows = await this.world.rows<{ status: string; n: number | string }>(
      'SELECT status, COUNT(*) AS n FROM activity_registrations WHERE activity_id = ? GROUP BY status',
      [id],
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
  }

  async statusOf(registrationId: string): Promise<string | undefined> {
    const [row] = await this.world.rows<{ status: string }>(
      'SELECT status FROM activity_registrations WHERE id = ?',
      [registrationId],
    );
    return row?.status;
  }
}
