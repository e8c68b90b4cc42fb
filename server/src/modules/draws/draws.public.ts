import type { DrawRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { AuditLog, ColumnCipher } from '../../privacy';
import { drawOrder, seedHashOf } from './draw-order';
import { DrawsRepository, type Draw, type DrawEntry } from './draws.repository';

export type { Draw, DrawEntry } from './draws.repository';

const SEED_BYTES = 32;

/** Who acts for the organiser: their office, or the announced time (`null`). */
export interface DrawActor {
  readonly organisationId: number;
  readonly personId: string | null;
  readonly assignmentId: string | null;
}

/**
 * Draws that anybody can recompute. The seed is made and sealed before the first registration, its hash is public at
 * once; from the moment who takes part is fixed the result follows from seed and numbers, whenever it is written down.
 * Joins the caller's transaction.
 */
@Injectable()
export class DrawsPublic {
  constructor(
    private readonly draws: DrawsRepository,
    private readonly cipher: ColumnCipher,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The one moment at which a seed is made; nobody sees it, and there is no second one for the activity. */
  async commit(activityId: string, rule: DrawRule, drawsAt: Date, actor: DrawActor): Promise<void> {
    const id = newId();
    const seed = randomBytes(SEED_BYTES).toString('hex');
    const committedAt = this.clock.now();
    const seedHash = seedHashOf(seed);
    const sealed = this.cipher.encrypt('draws', 'seed_enc', id, seed);
    await this.draws.insert({ id, activityId, rule, seedHash, drawsAt, committedAt }, sealed);
    await this.record('draw.commit', id, actor, { seedHash: seedHash.toString('hex') });
  }

  find(activityId: string): Promise<Draw | undefined> {
    return this.draws.findByActivity(activityId);
  }

  listEntries(draw: Draw): Promise<DrawEntry[]> {
    return this.draws.listAll(draw.id);
  }

  /**
   * Fixes who takes part and writes the order down, in one transaction: there is either all of it or nothing.
   * False when it was fixed before.
   */
  async freeze(
    draw: Draw,
    places: number,
    entries: readonly Omit<DrawEntry, 'position'>[],
  ): Promise<boolean> {
    if (!(await this.draws.freeze(draw.id, places, this.clock.now()))) return false;
    const positions = new Map(
      drawOrder(await this.openSeed(draw.id), entries).map(({ number }, i) => [number, i + 1]),
    );
    const placed = entries.map((entry) => ({
      ...entry,
      position: positions.get(entry.number) ?? null,
    }));
    await this.draws.insertEntries(draw.id, placed);
    return true;
  }

  listUnsettled(draw: Draw, limit: number): Promise<DrawEntry[]> {
    return this.draws.listUnsettled(draw.id, limit);
  }

  settle(draw: Draw, number: number): Promise<void> {
    return this.draws.settle(draw.id, number);
  }

  /** The seed becomes public once everybody's registration says what came out. */
  async reveal(draw: Draw, organisationId: number): Promise<boolean> {
    const seed = await this.openSeed(draw.id);
    if (!(await this.draws.reveal(draw.id, seed, this.clock.now()))) return false;
    const actor = { organisationId, personId: null, assignmentId: null };
    await this.record('draw.reveal', draw.id, actor, {});
    return true;
  }

  private async openSeed(id: string): Promise<string> {
    return this.cipher.decrypt('draws', 'seed_enc', id, await this.draws.findSealedSeed(id));
  }

  private record(
    action: string,
    id: string,
    { organisationId, personId, assignmentId }: DrawActor,
    details: Record<string, string>,
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action,
      actor: { personId, assignmentId },
      subjectPersonId: null,
      subjectType: 'draw',
      subjectId: id,
      at: this.clock.now(),
      details,
    });
  }
}
