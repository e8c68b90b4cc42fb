import { randomBytes } from 'node:crypto';
import { TestDatabase } from '../../test/support/test-database';
import { newId, uuidToBin } from '../database/ids';
import { sealedColumns } from '../database/schema';
import { BlindIndex } from './blind-index';
import { ColumnCipher } from './column-cipher';
import { KeyChecks } from './key-checks';
import { KeyRing } from './key-ring';
import { KeyRotation } from './key-rotation';

const aKey = () => randomBytes(32).toString('base64');
const ringOf = (...lines: string[]): KeyRing =>
  KeyRing.parse(lines.join('\n'), { name: 'DATA_KEY_FILE', refuseSamples: true });

const [oldKey, newKey, otherKey] = [aKey(), aKey(), aKey()];
const before = ringOf(oldKey);
const during = ringOf(newKey, oldKey);
const after = ringOf(newKey, `index: ${oldKey}`);

let test: TestDatabase;
beforeAll(async () => {
  test = await TestDatabase.open(`home_keys_${process.env['JEST_WORKER_ID'] ?? '1'}`);
});
afterAll(() => test.close());
beforeEach(() => test.reset());

const rotationOf = (ring: KeyRing): KeyRotation =>
  new KeyRotation(test.database, new ColumnCipher(ring), sealedColumns, 0);
const checksOf = (ring: KeyRing): KeyChecks => new KeyChecks(test.database, ring);

/** Rows with one sealed column: the phones of accounts. */
async function accounts(count: number, ring: KeyRing): Promise<string[]> {
  const cipher = new ColumnCipher(ring);
  const ids = Array.from({ length: count }, newId);
  for (const id of ids)
    await test.database.run(
      'INSERT INTO accounts (id, openid, phone_enc, created_at) VALUES (?, ?, ?, NOW(3))',
      [uuidToBin(id), id, cipher.encrypt('accounts', 'phone_enc', id, `1380000${id.slice(-4)}`)],
    );
  return ids;
}

async function aPerson(ring: KeyRing): Promise<string> {
  const [id, cipher] = [newId(), new ColumnCipher(ring)];
  const idNumber = '11010519491231002X';
  await test.database.run(
    `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
     VALUES (?, ?, '欧*', ?, ?, '1***X', NOW(3))`,
    [
      uuidToBin(id),
      cipher.encrypt('persons', 'name_enc', id, '欧阳小明'),
      cipher.encrypt('persons', 'id_number_enc', id, idNumber),
      new BlindIndex(ring).of('id_number', idNumber),
    ],
  );
  return id;
}

const sealedPhone = async (id: string): Promise<Buffer> => {
  const [row] = await test.database.execute<{ sealed: Buffer }>(
    'SELECT phone_enc AS sealed FROM accounts WHERE id = ?',
    [uuidToBin(id)],
  );
  return row?.sealed ?? Buffer.alloc(0);
};
const phoneOf = async (id: string, ring: KeyRing): Promise<string> =>
  new ColumnCipher(ring).decrypt('accounts', 'phone_enc', id, await sealedPhone(id));
const writePhone = (id: string, phone: string, ring: KeyRing) =>
  test.database.run('UPDATE accounts SET phone_enc = ? WHERE id = ?', [
    new ColumnCipher(ring).encrypt('accounts', 'phone_enc', id, phone),
    uuidToBin(id),
  ]);
const PHONES = { table: 'accounts', column: 'phone_enc' } as const;
const pendingPhones = async (): Promise<number | undefined> =>
  (await rotationOf(during).check()).find(({ table }) => table === 'accounts')?.pending;

describe('the list of sealed columns', () => {
  /** Digests, which no key opens, and pictures that everybody sees. */
  const notSealed = [
    'idempotency_keys.body_hash',
    'files.sha256',
    'photo_bytes.page',
    'photo_bytes.small',
  ];

  it('has every column of the database that can hold sealed bytes, and no other', async () => {
    const columns = await test.database.execute<{ place: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS place FROM information_schema.columns
        WHERE table_schema = DATABASE() AND data_type IN ('varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')`,
    );
    const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
    expect([...listed, ...notSealed].sort()).toEqual(columns.map(({ place }) => place).sort());
    expect(listed).toContain('data_exports.content');
  });

  it('has every column that is called sealed', async () => {
    const columns = await test.database.execute<{ place: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS place FROM information_schema.columns
        WHERE table_schema = DATABASE() AND column_name LIKE '%\\_enc'`,
    );
    const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
    expect(listed).toEqual(expect.arrayContaining(columns.map(({ place }) => place)));
  });
});

describe('a rotation', () => {
  it('seals everything again; afterwards the new key alone reads it', async () => {
    const ids = await accounts(120, before);
    await aPerson(before);
    const rotation = rotationOf(during);
    expect(await pendingPhones()).toBe(120);
    for (const column of sealedColumns) await rotation.rotate(column);
    expect((await rotation.check()).every(({ pending }) => pending === 0)).toBe(true);
    for (const id of ids) expect(await phoneOf(id, after)).toBe(`1380000${id.slice(-4)}`);
  });

  it('leaves erased values empty', async () => {
    const [id = ''] = await accounts(1, before);
    await test.database.run("UPDATE accounts SET phone_enc = ''");
    expect(await pendingPhones()).toBe(0);
    expect(await rotationOf(during).rotate(PHONES)).toMatchObject({ resealed: 0, unreadable: [] });
    expect(await sealedPhone(id)).toHaveLength(0);
  });

  it('goes on where it was killed', async () => {
    await accounts(120, before);
    const killed = rotationOf(during).rotate(PHONES, () => {
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await pendingPhones()).toBe(70);
    expect(await rotationOf(during).rotate(PHONES)).toMatchObject({ resealed: 70 });
    expect(await pendingPhones()).toBe(0);
  });

  it('two at once seal every value and lose none', async () => {
    const ids = await accounts(120, before);
    const done = await Promise.all([1, 2].map(() => rotationOf(during).rotate(PHONES)));
    expect(done.reduce((sum, { resealed }) => sum + resealed, 0)).toBe(120);
    for (const id of ids) expect(await phoneOf(id, after)).toBe(`1380000${id.slice(-4)}`);
  });

  it('never undoes what somebody writes meanwhile, with the new key or still with the old one', async () => {
    const ids = await accounts(100, before);
    let n = 0;
    let going = true;
    const last = new Map<string, string>();
    const writer = (async () => {
      while (going) {
        const id = ids[(n * 7) % ids.length] ?? '';
        const phone = `139${String((n += 1)).padStart(8, '0')}`;
        await writePhone(id, phone, n % 2 ? during : before);
        last.set(id, phone);
      }
    })();
    for (let round = 0; round < 10; round += 1) await rotationOf(during).rotate(PHONES);
    going = false;
    await writer;
    expect(last.size).toBeGreaterThan(20);
    for (const [id, phone] of last) expect(await phoneOf(id, during)).toBe(phone);
    await rotationOf(during).rotate(PHONES);
    expect(await pendingPhones()).toBe(0);
  });

  it('gives way to a write between its reading and its writing', async () => {
    const [id = ''] = await accounts(1, before);
    const overtaken = new ColumnCipher(during);
    const reseal = overtaken.reseal.bind(overtaken);
    // The write is queued ahead of the rotation's own.
    jest.spyOn(overtaken, 'reseal').mockImplementation((...place) => {
      void writePhone(id, '13900000000', during);
      return reseal(...place);
    });
    const slow = new KeyRotation(oneConnection(), overtaken, sealedColumns, 0);
    expect(await slow.rotate(PHONES)).toMatchObject({ resealed: 0, overtaken: 1 });
    expect(await phoneOf(id, during)).toBe('13900000000');
  });

  it('would lose that write without the compare and swap (negative control)', async () => {
    const [id = ''] = await accounts(1, before);
    const stale = await sealedPhone(id);
    const fresh = new ColumnCipher(during).reseal('accounts', 'phone_enc', id, stale);
    await writePhone(id, '13900000000', during);
    await test.database.run('UPDATE accounts SET phone_enc = ? WHERE id = ?', [
      fresh,
      uuidToBin(id),
    ]);
    expect(await phoneOf(id, during)).not.toBe('13900000000');
  });

  it('names the rows that no key opens, seals the others, and does not say that it is done', async () => {
    const [lost = ''] = await accounts(1, ringOf(otherKey));
    await accounts(3, before);
    const done = await rotationOf(during).rotate(PHONES);
    expect(done).toMatchObject({ resealed: 3, unreadable: [lost] });
    expect(await pendingPhones()).toBe(1);
  });
});

/** Waits before its transactions, so that a write that was begun is stored. */
function oneConnection() {
  const slow = Object.create(test.database) as typeof test.database;
  slow.transaction = async (work) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return test.database.transaction(work);
  };
  return slow;
}

describe('the key file at start', () => {
  const refusal = (ring: KeyRing, words: RegExp) =>
    expect(checksOf(ring).confirm()).rejects.toThrow(words);

  it('is learnt from an empty database, by two servers at once', async () => {
    await Promise.all([1, 2, 3].map(() => checksOf(before).confirm()));
    expect(await test.database.execute('SELECT 1 FROM key_checks')).toHaveLength(2);
  });

  it('of two servers with two keys on an empty database, at most one starts', async () => {
    const starts = await Promise.allSettled(
      [before, ringOf(otherKey)].map((ring) => checksOf(ring).confirm()),
    );
    expect(starts.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
    expect(starts.map(({ status }) => status)).toContain('rejected');
  });

  it('with a wrong key is refused', async () => {
    await checksOf(before).confirm();
    await refusal(
      ringOf(otherKey),
      /^DATA_KEY_FILE: the key file is of another database.*Put back/,
    );
    expect(await test.database.execute('SELECT 1 FROM key_checks')).toHaveLength(2);
  });

  it('with a wrong key is refused by a database that has rows and no checks yet', async () => {
    await aPerson(before);
    await refusal(ringOf(otherKey), /does not open what stands in persons.name_enc/);
    await refusal(ringOf(oldKey, otherKey), /another index root/);
    await checksOf(before).confirm();
  });

  it('lacking a key that rows still need is refused, and says which', async () => {
    await checksOf(before).confirm();
    await checksOf(during).confirm();
    await refusal(after, new RegExp(`lacks the key ${before.current.id.toString('hex')}`));
  });

  it('without the index line, once the old key is taken away, is refused', async () => {
    await checksOf(during).confirm();
    await checksOf(during).retireOthers();
    await refusal(ringOf(newKey), /index: <key>/);
    await checksOf(after).confirm();
  });

  it('needs the old key again when it was used again', async () => {
    await checksOf(during).confirm();
    await checksOf(during).retireOthers();
    await checksOf(ringOf(oldKey, newKey, `index: ${oldKey}`)).confirm();
    await refusal(after, /lacks the key/);
  });

  it('shows no key in what it says', async () => {
    await checksOf(before).confirm();
    const message = await checksOf(ringOf(otherKey))
      .confirm()
      .catch((error: Error) => error.message);
    for (const key of [oldKey, otherKey]) expect(message).not.toContain(key);
  });
});
