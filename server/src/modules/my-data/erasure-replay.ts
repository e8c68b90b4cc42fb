import type { Database } from '../../database/database';
import { isUuid } from '../../database/ids';
import type { ErasuresRepository, Tombstone } from './erasures.repository';

/** Makes a restored backup forget again whom it should have forgotten. Doing it twice is doing it once. */
export class ErasureReplay {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasuresRepository,
  ) {}

  /** @param fromLog tombstones newer than the backup. Answers how many persons or accounts were erased again. */
  async run(fromLog: readonly Tombstone[]): Promise<number> {
    for (const tombstone of fromLog)
      if (!(await this.erasures.has(tombstone))) await this.erasures.insert(tombstone);
    const all = await this.erasures.list();
    for (const tombstone of all)
      await this.database.transaction(async () => {
        await this.erasures.endMemberships(tombstone);
        const erased = await this.withLaterAccounts(tombstone);
        await this.erasures.endBookings(erased);
        await this.erasures.scrub(erased);
      });
    return all.length;
  }

  /** In the backup the person may be tied to an account that was not theirs any more when they were erased. */
  private async withLaterAccounts(tombstone: Tombstone): Promise<Tombstone> {
    const { personId, accountIds } = tombstone;
    const tied = personId === null ? [] : await this.erasures.listAccountsOf(personId);
    return { ...tombstone, accountIds: [...new Set([...accountIds, ...tied])] };
  }
}

/** The lines `erasure {…}` that the server wrote to its log, among anything else. */
export function tombstonesIn(log: string): Tombstone[] {
  return [...log.matchAll(/erasure (\{"personId":.*?\})/g)].flatMap(([, json = '']) => {
    const { personId, accountIds, at } = JSON.parse(json) as {
      personId: string | null;
      accountIds: string[];
      at: string;
    };
    const ids = [...accountIds, ...(personId === null ? [] : [personId])];
    return ids.every(isUuid) ? [{ personId, accountIds, at: new Date(at) }] : [];
  });
}
