const BASE_MS = Date.UTC(2025, 0, 1);

/** What an id is for: keeps the ids of two tables apart although they count alike. */
export const cityKinds = {
  person: 1,
  account: 2,
  assignment: 3,
  application: 4,
  transition: 5,
  task: 6,
  resolution: 7,
  membership: 8,
  message: 9,
  membershipStart: 10,
  membershipPeriod: 11,
} as const;

/**
 * The n-th id of a kind, shaped as a UUIDv7. Ids rise with n, so that rows are stored in the order they are loaded:
 * a random primary key costs a page read a row once the table is larger than memory.
 */
export function cityId(kind: keyof typeof cityKinds, n: number): Buffer {
  const id = Buffer.alloc(16);
  id.writeUIntBE(BASE_MS + Math.floor(n / 16), 0, 6);
  id.writeUInt16BE(0x7000 | cityKinds[kind], 6);
  id[8] = 0x80;
  id.writeUInt32BE(n, 12);
  return id;
}
