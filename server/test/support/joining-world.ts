import {
  consentsInForce,
  idNumberCheckDigit,
  Permission,
  rolePermissions,
  type Role,
} from '@home/shared';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scope } from '../../src/access/scope';
import { Clock, OffsetClock } from '../../src/calendar/clock';
import { Database } from '../../src/database/database';
import { newId, uuidToBin } from '../../src/database/ids';
import { checkInvariants } from '../../src/invariants/check';
import type {
  ApplicationDto,
  CorrectApplicationDto,
  SubmitApplicationDto,
} from '../../src/modules/joining/joining.dto';
import { JoiningService } from '../../src/modules/joining/joining.service';
import { OutboxWorker } from '../../src/outbox/outbox.worker';
import { BlindIndex } from '../../src/privacy';
import { JoiningWorldModule, worldFlows } from './joining-world.module';
import { TestDatabase } from './test-database';
import { plantUnionTree } from './union-tree';

export interface OfficeHolder {
  readonly personId: string;
  readonly accountId: string;
  readonly assignmentId: string;
  scope(permission: Permission): Scope;
}

const paths: Readonly<Record<number, string>> = {
  1: '/1/',
  12: '/1/12/',
  13: '/1/13/',
  120: '/1/12/120/',
  140: '/1/12/120/140/',
  141: '/1/12/120/141/',
  150: '/1/13/150/',
};

/** A Wednesday, 10:00 in Shanghai. */
export const MORNING = '2026-11-18T02:00:00.000Z';

let serial = 0;

/** A valid, obviously made-up ID number, another one at each call. */
export function anIdNumber(): string {
  serial += 1;
  const first17 = `42010219900101${String(serial).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
}

/** The modules of the journey on a real database, without a socket: a small city, riders and office holders. */
export class JoiningWorld {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly store: TestDatabase,
  ) {}

  static async open(name: string): Promise<JoiningWorld> {
    const store = await TestDatabase.open(`svc_${name}_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const folder = mkdtempSync(join(tmpdir(), 'home-keys-'));
    for (const key of ['SESSION_KEY_FILE', 'DATA_KEY_FILE']) {
      const file = join(folder, key);
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
      process.env[key] = file;
    }
    Object.assign(process.env, {
      NODE_ENV: 'test',
      DATABASE_URL: store.url,
      BACKGROUND_JOBS: 'off',
      STORAGE_URL: `file:${join(folder, 'files')}`,
      // The clock of the sandbox, and a WeChat that nobody calls here.
      SANDBOX: 'on',
      WECHAT_API_BASE: 'http://127.0.0.1:9',
    });
    const context = await NestFactory.createApplicationContext(JoiningWorldModule, {
      logger: false,
      abortOnError: false,
    });
    await context.init();
    return new JoiningWorld(context, store);
  }

  async reset(): Promise<void> {
    await this.store.reset();
    await plantUnionTree(this.database);
    await this.database.run(
      `INSERT INTO stations (id, organisation_id, number, name, address, latitude, longitude, cell, offers, hours, created_at)
       VALUES (7, 140, 'HD-0127', '滨河路 24 小时驿站', '滨河路 88 号', 30, 114, 0, '[]', '[]', UTC_TIMESTAMP(3))`,
    );
    this.setTime(MORNING);
  }

  /** No city at all: whoever wants another one founds it. */
  empty(): Promise<void> {
    return this.store.reset();
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.store.close();
  }

  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.context.get<T>(type);
  }

  get database(): Database {
    return this.get(Database);
  }

  now(): Date {
    return this.get(Clock).now();
  }

  setTime(iso: string): void {
    const clock = this.get(Clock);
    if (!(clock instanceof OffsetClock)) throw new Error('not a test clock');
    clock.set(new Date(iso));
  }

  /** A WeChat account, with nobody behind it yet. */
  async aRider(
    permission: Permission = Permission.JoinOwn,
    personId: string | null = null,
  ): Promise<Scope> {
    const accountId = newId();
    await this.database.run(
      'INSERT INTO accounts (id, openid, person_id, created_at) VALUES (?, ?, ?, ?)',
      [
        uuidToBin(accountId),
        `openid-${accountId}`,
        personId === null ? null : uuidToBin(personId),
        this.now(),
      ],
    );
    return Scope.grant(permission, { sessionId: newId(), accountId, personId }, []);
  }

  async anOfficeHolder(
    role: Role,
    organisationId: number,
    { validTo, idNumber }: { validTo?: string; idNumber?: string } = {},
  ): Promise<OfficeHolder> {
    const personId = newId();
    const blind = idNumber === undefined ? randomBytes(16) : this.blindOf(idNumber);
    await this.database.run(
      `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
       VALUES (?, '', '张*强', '', ?, '4201**********0000', ?)`,
      [uuidToBin(personId), blind, this.now()],
    );
    const { accountId, sessionId } = await this.aRider(Permission.TaskRead, personId);
    const assignmentId = await this.anOfficeOf(uuidToBin(personId), role, organisationId, validTo);
    const office = { assignmentId, role, organisationId, path: paths[organisationId] ?? '/' };
    const identity = { sessionId, accountId, personId };
    const scope = (permission: Permission): Scope =>
      Scope.grant(permission, identity, rolePermissions[role].includes(permission) ? [office] : []);
    return { personId, accountId, assignmentId, scope };
  }

  /** For what asks after the guard whether the session still runs. */
  async logIn({ sessionId, accountId }: Scope): Promise<void> {
    const now = this.now();
    await this.database.run(
      `INSERT INTO sessions (id, account_id, created_at, expires_at, refresh_counter, refreshed_at)
       VALUES (?, ?, ?, ?, 0, ?)`,
      [uuidToBin(sessionId), uuidToBin(accountId), now, new Date(now.getTime() + 9e8), now],
    );
  }

  async anOfficeOf(
    person: Buffer | undefined,
    role: Role,
    organisationId: number,
    validTo = '2030-01-01T00:00:00Z',
  ): Promise<string> {
    const id = newId();
    await this.database.run(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
       VALUES (?, ?, ?, ?, '2020-01-01', ?, ?)`,
      [uuidToBin(id), person ?? null, role, organisationId, new Date(validTo), this.now()],
    );
    return id;
  }

  /** What a rider types at the door of HD-0127. */
  aBody(change: Partial<SubmitApplicationDto> = {}): SubmitApplicationDto {
    return {
      name: '买买提·吐尔逊',
      idNumber: anIdNumber(),
      phone: '13900000001',
      employmentForm: 'rider',
      platforms: ['meituan'],
      stationId: '7',
      organisationId: '140',
      consents: consentsInForce('2026-11-18').map(({ kind, version }) => ({ kind, version })),
      ...change,
    };
  }

  /** What a correction must hold at least: everything else stays as it was. */
  aCorrection(change: Partial<CorrectApplicationDto> = {}): CorrectApplicationDto {
    return { consents: this.aBody().consents, ...change };
  }

  /** With what follows within seconds: the verification of a number that is somebody's already. */
  async submit(rider: Scope, change: Partial<SubmitApplicationDto> = {}): Promise<ApplicationDto> {
    const application = await this.get(JoiningService).submit(rider, this.aBody(change));
    await this.settle();
    return application;
  }

  /** Handles what is due in the outbox. */
  settle(): Promise<number> {
    return this.get(OutboxWorker).drain();
  }

  rows<R extends object>(sql: string, ids: string[] = []): Promise<R[]> {
    return this.database.execute<R>(sql, ids.map(uuidToBin));
  }

  blindOf(idNumber: string): Buffer {
    return this.get(BlindIndex).of('id_number', idNumber);
  }

  /** The names of the facts that do not hold. */
  async broken(): Promise<string[]> {
    const query = async <R>(sql: string): Promise<R[]> =>
      (await this.database.pool.query(sql))[0] as R[];
    const findings = await checkInvariants(query, worldFlows);
    return findings
      .filter(({ violations }) => violations > 0)
      .map(({ invariant }) => invariant.name);
  }
}

/** The codes of what was refused, `ok` for what went through. */
export const outcomes = (settled: readonly PromiseSettledResult<unknown>[]): string[] =>
  settled
    .map((one) =>
      one.status === 'fulfilled' ? 'ok' : one.reason instanceof Error ? one.reason.message : '?',
    )
    .sort();
