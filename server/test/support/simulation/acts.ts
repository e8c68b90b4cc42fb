import {
  consentsInForce,
  idNumberCheckDigit,
  Permission,
  rolePermissions,
  shanghaiDay,
} from '@home/shared';
import { Scope } from '../../../src/access/scope';
import { newId } from '../../../src/database/ids';
import { AppError } from '../../../src/http/app-error';
import { JoiningForwardService } from '../../../src/modules/joining/joining.forward.service';
import { JoiningResolutionsService } from '../../../src/modules/joining/joining.resolutions.service';
import { JoiningReviewService } from '../../../src/modules/joining/joining.review.service';
import { JoiningService } from '../../../src/modules/joining/joining.service';
import type { JoiningWorld } from '../joining-world';
import type { Founded } from './city-founding';
import type { ModelOffice } from './model-city';
import type { ModelMatter, ModelMatters } from './model-matters';
import type { Random } from './random';

/** Which decision of an office, by how much of a hundred. */
const shares = [
  ['approve', 70],
  ['return', 14],
  ['forward', 10],
  ['reject', 6],
] as const;

/** What people do with applications, through the services of the server; the model is told what went through. */
export class Acts {
  private readonly riders = new Map<string, Scope>();
  private serial = 0;

  constructor(
    private readonly world: JoiningWorld,
    private readonly founded: Founded,
    private readonly matters: ModelMatters,
    private readonly random: Random,
  ) {}

  scopeOf(office: ModelOffice, permission: Permission): Scope {
    const { assignmentId, role, organisationId, accountId, personId } = office;
    const path = this.founded.city.pathOf(organisationId);
    const held = { assignmentId, role, organisationId, path };
    const identity = { sessionId: newId(), accountId, personId };
    return Scope.grant(
      permission,
      identity,
      rolePermissions[role].includes(permission) ? [held] : [],
    );
  }

  /** At the door of a station: the union of the station takes it, or whoever has taken its place. */
  async submit(): Promise<void> {
    const station = this.random.pick([...this.founded.stations.keys()]);
    const union = this.founded.city.unionAt(this.founded.stations.get(station) ?? 1);
    const rider = await this.world.aRider();
    this.serial += 1;
    const at = this.world.now();
    const { id } = await this.world.get(JoiningService).submit(
      rider,
      this.world.aBody({
        idNumber: idNumberOf(this.serial),
        stationId: String(station),
        organisationId: String(union),
        consents: this.consents(at),
      }),
    );
    this.riders.set(id, rider);
    this.matters.submitted(id, union, at);
  }

  async resubmit({ id }: ModelMatter): Promise<void> {
    const consents = this.consents(this.world.now());
    const correction = { consents, phone: '13900000002' };
    await this.world.get(JoiningService).resubmit(this.riderOf(id), id, correction);
    this.matters.resubmitted(id, this.world.now());
  }

  async withdraw({ id }: ModelMatter): Promise<void> {
    await this.world.get(JoiningService).withdraw(this.riderOf(id), id);
    this.matters.withdrawn(id);
  }

  /** One sitting of an office: a resolution over some, a decision each on others, the rest waits. */
  sitting(office: ModelOffice, waiting: readonly ModelMatter[]): (() => Promise<void>)[] {
    const acts: (() => Promise<void>)[] = [];
    const agreed: ModelMatter[] = [];
    for (const matter of waiting) {
      const what = this.choose();
      if (what === 'approve' || (what === 'return' && matter.wasReturned)) agreed.push(matter);
      else if (what === 'return') acts.push(() => this.returnOne(office, matter));
      else if (what === 'forward') acts.push(() => this.forward(office, matter));
      else acts.push(() => this.decideAtOnce(office, matter));
    }
    if (agreed.length > 0) acts.push(() => this.resolve(office, agreed));
    return acts;
  }

  private async resolve(office: ModelOffice, agreed: readonly ModelMatter[]): Promise<void> {
    await this.world.get(JoiningResolutionsService).record(this.decider(office), {
      resolvedOn: shanghaiDay(this.world.now()),
      applicationIds: agreed.map(({ id }) => id),
    });
    for (const { id } of agreed) this.matters.decided(id);
  }

  private async returnOne(office: ModelOffice, { id }: ModelMatter): Promise<void> {
    const missing = ['phone', 'workplace'] as const;
    await this.world
      .get(JoiningReviewService)
      .returnForCorrection(this.decider(office), id, { missing: [...missing] });
    this.matters.returned(id, this.world.now());
  }

  private async forward(office: ModelOffice, { id, owner }: ModelMatter): Promise<void> {
    const { city } = this.founded;
    const open = [...city.unions.values()].filter(
      (union) => !union.isClosed && union.id !== owner && union.level !== 'city',
    );
    const target = this.random.pick(open).id;
    await this.world.get(JoiningForwardService).forward(this.decider(office), id, {
      organisationId: String(target),
      reason: 'works_elsewhere',
    });
    this.matters.forwarded(id, target, this.world.now());
  }

  /** Two press at the same instant: one decision goes through. */
  private async decideAtOnce(office: ModelOffice, { id }: ModelMatter): Promise<void> {
    const review = this.world.get(JoiningReviewService);
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => review.reject(this.decider(office), id, { reason: 'not_wage_worker' })),
    );
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    for (const reason of refused) if (!(reason instanceof AppError)) throw reason;
    if (refused.length !== 1) throw new Error(`${id} was decided ${2 - refused.length} times`);
    this.matters.decided(id);
  }

  private choose(): (typeof shares)[number][0] {
    let left = this.random.next() * 100;
    for (const [what, share] of shares) {
      left -= share;
      if (left < 0) return what;
    }
    return 'approve';
  }

  private decider = (office: ModelOffice): Scope => this.scopeOf(office, Permission.JoinDecide);

  private consents = (at: Date) =>
    consentsInForce(shanghaiDay(at)).map(({ kind, version }) => ({ kind, version }));

  private riderOf(id: string): Scope {
    const rider = this.riders.get(id);
    if (!rider) throw new Error('an application of nobody');
    return rider;
  }
}

/** A valid, made-up number: a thousand for each day of birth from 1960 on. */
function idNumberOf(serial: number): string {
  const born = new Date(Date.UTC(1960, 0, 1 + Math.floor(serial / 1000)));
  const day = born.toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `420102${day}${String(serial % 1000).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
}
