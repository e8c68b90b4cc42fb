import { idNumberCheckDigit } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { TestDatabase } from '../../../test/support/test-database';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { BlindIndex, ColumnCipher, KeyRing } from '../../privacy';
import { PersonsPublic } from './persons.public';
import { PersonsRepository } from './persons.repository';

const first17 = '65010119900307451';
const idNumber = first17 + idNumberCheckDigit(first17);
/** The same person's number on a first-generation card. */
const oldIdNumber = `${idNumber.slice(0, 6)}${idNumber.slice(8, 17)}`;
const rider = { name: '买买提·吐尔逊', idNumber, phone: '13812345678' };

jest.setTimeout(20_000);

describe('persons', () => {
  let store: TestDatabase;
  const clock = new OffsetClock();
  const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
    name: 'test',
    refuseSamples: false,
  });
  const blindIndex = new BlindIndex(ring);
  const persons = () =>
    new PersonsPublic(
      new PersonsRepository(store.database),
      new ColumnCipher(ring),
      blindIndex,
      clock,
    );

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_persons_${process.env['JEST_WORKER_ID'] ?? '1'}`);
  });
  beforeEach(() => store.reset());
  afterAll(() => store.close());

  test('one ID number is one person, in its old form and with another phone too', async () => {
    const first = await persons().registerOnce(rider);
    const again = await persons().registerOnce({
      ...rider,
      idNumber: oldIdNumber,
      phone: '13900000000',
    });
    expect(first.created).toBe(true);
    expect(again).toEqual({ personId: first.personId, created: false });
    expect(await persons().mask(first.personId)).toEqual({
      nameMask: '买买提·**',
      idNumberMask: '6501**********451X',
      phoneMask: '138****5678',
    });
  });

  test('the same ID number on two phones at the same instant is one person', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => persons().registerOnce(rider)));
    expect(new Set(all.map((each) => each.personId)).size).toBe(1);
    expect(all.filter((each) => each.created)).toHaveLength(1);
  });

  test('within two transactions as well: the second waits for the first', async () => {
    const register = () => store.database.transaction(() => persons().registerOnce(rider));
    const both = await Promise.all([register(), register()]);
    expect(both.map((each) => each.created).sort()).toEqual([false, true]);
    expect(both[0]?.personId).toBe(both[1]?.personId);
  });

  test('who registers after one that was rolled back is the first', async () => {
    const failing = store.database.transaction(async () => {
      await persons().registerOnce(rider);
      throw new Error('something later went wrong');
    });
    await expect(failing).rejects.toThrow('something later');
    expect((await persons().registerOnce(rider)).created).toBe(true);
  });

  test('the number is found by its fingerprint, and by nothing else', async () => {
    const { personId } = await persons().registerOnce(rider);
    expect(await persons().findByIdNumber(oldIdNumber)).toBe(personId);
    expect(await persons().findByBlind(blindIndex.of('id_number', idNumber))).toBe(personId);
    expect(await persons().findByIdNumber('110101199003074514')).toBeUndefined();
  });

  test('nothing of a person stands in the table in the clear', async () => {
    const { personId } = await persons().registerOnce(rider);
    const [row] = await store.database.execute<Record<string, unknown>>('SELECT * FROM persons');
    const stored = Buffer.concat(
      Object.values(row ?? {}).map((value) =>
        Buffer.isBuffer(value) ? value : Buffer.from(String(value)),
      ),
    );
    for (const secret of [rider.name, '吐尔逊', idNumber, idNumber.slice(6, 14), rider.phone])
      expect(stored.includes(secret)).toBe(false);
    expect(await persons().revealName(personId)).toBe(rider.name);
  });

  test('a stored name moved to another person does not open', async () => {
    const { personId } = await persons().registerOnce(rider);
    const other = '110101199003074514';
    const { personId: otherId } = await persons().registerOnce({
      ...rider,
      name: '王小明',
      idNumber: other,
    });
    await store.database.run(
      'UPDATE persons p, persons q SET p.name_enc = q.name_enc WHERE p.id = ? AND q.id = ?',
      [uuidToBin(personId), uuidToBin(otherId)],
    );
    await expect(persons().revealName(personId)).rejects.toThrow('tampered');
  });

  test('the chair is who holds the office now; a vacant office has none', async () => {
    const { personId } = await persons().registerOnce({ ...rider, name: '欧阳建国' });
    const assign = (role: string, organisationId: number, from: string, to: string) =>
      store.database.run('INSERT INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?)', [
        uuidToBin(newId()),
        uuidToBin(personId),
        role,
        organisationId,
        new Date(from),
        new Date(to),
        new Date(from),
      ]);
    clock.set(new Date('2026-11-22T00:00:00Z'));
    await assign('chair', 140, '2025-01-01', '2028-01-01');
    await assign('chair', 141, '2020-01-01', '2026-11-22');
    await assign('cadre', 142, '2025-01-01', '2028-01-01');
    expect(await persons().chairMaskOf(140)).toBe('欧阳**');
    expect(await persons().chairMaskOf(141)).toBeNull();
    expect(await persons().chairMaskOf(142)).toBeNull();
  });
});
