import { Permission } from '@home/shared';
import fc from 'fast-check';
import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JoiningWorld, type OfficeHolder } from '../../../test/support/joining-world';
import type { Scope } from '../../access';
import { newId, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { MembershipFileQueries } from './membership-file.queries';
import { MembershipsPublic } from './memberships.public';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { TransfersRepository } from './transfers.repository';
import { TransfersService } from './transfers.service';

/** 10,000 were run once for the record: HISTORIES=10000. Every change of these rules runs a few hundred. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 400);
const AT_ONCE = 12;
const unions = [140, 141, 150] as const;

type Step =
  | { do: 'join' | 'ask' | 'accept' | 'carry'; union: (typeof unions)[number] }
  | { do: 'retain' | 'resume' | 'quit' | 'object' | 'withdraw' }
  | { do: 'both'; first: Step; second: Step };

const union = fc.constantFrom(...unions);
const simple: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('join', 'ask', 'accept', 'carry'), union }),
  fc.record({ do: fc.constantFrom('retain', 'resume', 'quit', 'object', 'withdraw') }),
);
/** One in five steps is two at the same instant. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both'), first: simple, second: simple }) },
);

/** Made before any transaction: what runs in it joins none. */
const apart = new AsyncResource('apart');
const outside = <T>(work: () => T): T => apart.runInAsyncScope(work);

jest.setTimeout(Math.max(60_000, HISTORIES * 200));

describe('random histories of join, transfer, retain, quit and dissolve', () => {
  let world: JoiningWorld;
  let offices: Map<number, OfficeHolder>;

  beforeAll(async () => {
    world = await JoiningWorld.open('histories');
    await world.reset();
    offices = new Map();
    for (const id of unions) offices.set(id, await world.anOfficeHolder('chair', id));
  });
  afterAll(() => world.close());

  const decider = (id: number): Scope => {
    const holder = offices.get(id);
    if (!holder) throw new Error(`nobody in office at ${id}`);
    return holder.scope(Permission.TransferDecide);
  };

  /** Refusals are part of life; anything else is a fault. */
  async function take(who: Scope, one: Step): Promise<void> {
    const personId = who.personId ?? '';
    try {
      if (one.do === 'both') {
        await Promise.all([take(who, one.first), take(who, one.second)]);
      } else if (one.do === 'join') {
        await world.database.transaction(() =>
          world.get(MembershipsPublic).start({
            personId,
            organisationId: one.union,
            startedOn: '2026-11-18',
            applicationId: null,
            resolutionId: null,
          }),
        );
      } else if (one.do === 'ask') {
        const organisationId = String(one.union);
        await world.get(TransfersService).submit(who, { organisationId, reason: 'new_place' });
      } else if (one.do === 'accept' || one.do === 'withdraw') {
        const open = await world.get(TransfersRepository).findOpenOf(personId);
        const transfers = world.get(TransfersService);
        if (open && one.do === 'accept') await transfers.accept(decider(open.to.id), open.id);
        else if (open) await transfers.withdraw(who, open.id);
      } else if (one.do === 'carry') {
        const to = { id: one.union, name: '接手的工会' };
        await world.database.transaction(() =>
          world.get(MembershipsPublic).carryOver(personId, to, true),
        );
      } else if (one.do === 'retain') {
        await world.get(MembershipsService).retain(who, 'other');
      } else if (one.do === 'quit') {
        await world.get(MembershipsService).quit(who, 'quit');
      } else {
        await world.get(MembershipsService)[one.do](who);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  async function aPerson(): Promise<Scope> {
    const personId = newId();
    await world.database.run(
      `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
       VALUES (?, '', '张*', '', ?, '', ?)`,
      [uuidToBin(personId), uuidToBin(randomUUID()), world.now()],
    );
    return world.aRider(Permission.MembershipOwn, personId);
  }

  /** What the log of one person's memberships leads to, step by step, against what is stored. */
  async function replayOf(who: Scope): Promise<{ replayed: unknown; stored: unknown }> {
    const person = uuidToBin(who.personId ?? '');
    const stored = await world.database.execute<{ id: Buffer; status: string; at: number }>(
      'SELECT id, status, organisation_id AS at FROM memberships WHERE person_id = ? ORDER BY id',
      [person],
    );
    const log = await world.database.execute<{
      subject_id: Buffer;
      from_status: string;
      to_status: string;
      from_at: number;
      at: number;
    }>(
      `SELECT t.subject_id, t.from_status, t.to_status, t.from_organisation_id AS from_at, t.organisation_id AS at
         FROM transitions t JOIN memberships m ON m.id = t.subject_id
        WHERE t.flow = 'membership' AND m.person_id = ? ORDER BY t.at, t.id`,
      [person],
    );
    const states = new Map<string, { status: string; at: number }>();
    for (const line of log) {
      const id = line.subject_id.toString('hex');
      const before = states.get(id);
      // Each move begins exactly where the one before it ended.
      if (before) expect(before).toEqual({ status: line.from_status, at: line.from_at });
      states.set(id, { status: line.to_status, at: line.at });
    }
    const replayed = stored.map(({ id }) => states.get(id.toString('hex')));
    return { replayed, stored: stored.map(({ status, at }) => ({ status, at })) };
  }

  it('never begin before the one before ended, when somebody quits while a union takes them in', async () => {
    const who = await aPerson();
    await take(who, { do: 'join', union: 140 });
    const repository = world.get(MembershipsRepository);
    const insert = repository.insert.bind(repository);
    let quits = Promise.resolve();
    // The time of the second membership is settled; now, before it is written, the person quits.
    jest.spyOn(repository, 'insert').mockImplementationOnce(async (row, at) => {
      quits = outside(() => take(who, { do: 'quit' }));
      await Promise.race([quits, sleep(150)]);
      return insert(row, at);
    });
    await take(who, { do: 'join', union: 141 });
    await quits;
    expect(await world.broken()).toEqual([]);
    const { stored } = await replayOf(who);
    expect(stored).toEqual([{ status: 'ended', at: 140 }]);
  });

  it('never make two members of one person, leave no gap, and replay to the same state', async () => {
    const histories = fc.sample(fc.array(step, { minLength: 3, maxLength: 9 }), HISTORIES);
    for (let from = 0; from < histories.length; from += AT_ONCE) {
      const people = await Promise.all(
        histories.slice(from, from + AT_ONCE).map(async (steps) => {
          const who = await aPerson();
          await take(who, { do: 'join', union: 140 });
          for (const one of steps) await take(who, one);
          return who;
        }),
      );
      for (const who of people) {
        const { replayed, stored } = await replayOf(who);
        expect(replayed).toEqual(stored);
        const live = await world.rows(
          'SELECT id FROM memberships WHERE person_id = ? AND live = 1',
          [who.personId ?? ''],
        );
        expect(live.length).toBeLessThanOrEqual(1);
        const { periods } = await world.get(MembershipFileQueries).getOwn(who);
        expect(periods.filter(({ to }) => to === null)).toHaveLength(live.length);
      }
    }
    expect(await world.broken()).toEqual([]);
    // Not all of it was refused: every kind of move did happen.
    const moves = await world.rows<{ action: string }>(
      "SELECT DISTINCT action FROM transitions WHERE flow LIKE 'membership%' ORDER BY action",
    );
    expect(moves.map(({ action }) => action)).toEqual([
      'accept',
      'carry_over',
      'lapse',
      'quit',
      'resume',
      'retain',
      'start',
      'submit',
      'transfer',
      'withdraw',
    ]);
  });
});
