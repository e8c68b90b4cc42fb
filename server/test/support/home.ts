import type { SqlValue } from '../../src/database/database';

export interface RunningHome {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  /** What another instance needs to work on the same database with the same keys. */
  readonly environment: Record<string, string>;
  routes(): {
    method: string;
    path: string;
    rule: { kind: 'public' } | { kind: 'allow'; permission: string };
  }[];
  /** The demo city, as new; told from the machine's time unless another one is given. */
  reset(at?: string): Promise<void>;
  empty(): Promise<void>;
  query<R>(sql: string, params?: SqlValue[]): Promise<R[]>;
  /** Runs a locking read in a transaction of its own; the answer ends it. */
  lock(sql: string, params: SqlValue[]): Promise<() => Promise<void>>;
  flows(): { registered: string[]; listed: string[] };
  setTime(iso: string): void;
  now(): string;
  advance(seconds: number): void;
  /** One pass of the escalation job. Answers how many matters it raised. */
  escalate(): Promise<number>;
  /** One pass of the job that seals where the audit chains stand. */
  anchor(): Promise<unknown>;
  /** One pass of the retention job. */
  retain(): Promise<void>;
  /** Handles what is due in the outbox. */
  drain(): Promise<number>;
  /** The facts that do not hold, with examples; empty when all is well. */
  invariants(): Promise<{ name: string; fact: string; examples: object[] }[]>;
}

declare global {
  // Set by the test environment, see app-environment.cjs.
  var home: RunningHome;
}

/** The app of this worker, running from dist on a database of its own. */
export const home: RunningHome = globalThis.home;
