import { Permission } from '@home/shared';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  anIdNumber,
  JoiningWorld,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import { Scope } from '../../access/scope';
import { binToUuid, uuidToBin } from '../../database/ids';
import { ErasuresRepository } from '../my-data/erasures.repository';
import { ErasureService } from '../my-data/erasure.service';
import { PersonsPublic } from '../persons/persons.public';
import { FreedNumbers } from './freed-numbers';
import { JoiningQueries } from './joining.queries';
import { JoiningResolutionsService } from './joining.resolutions.service';
import { JoiningService } from './joining.service';

/** Long enough for a submission that nothing holds back. */
const A_WHILE = 400;

describe('an ID number that is let go before its verification begins', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;
  let idNumber: string;
  let first: Scope;
  let second: Scope;
  let firstPerson: string;

  beforeAll(async () => {
    world = await JoiningWorld.open('contests');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
    await world.anOfficeHolder('cadre', 120);
    idNumber = anIdNumber();
    [first, second] = [await world.aRider(), await world.aRider()];
    const { id } = await world.submit(first, { idNumber });
    await decide(id);
    firstPerson = (await world.get(PersonsPublic).findByIdNumber(idNumber)) ?? '';
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    expect(await world.broken()).toEqual([]);
  });
  afterAll(() => world.close());

  const decide = async (id: string) => {
    await world.get(JoiningResolutionsService).record(chair.scope(Permission.JoinDecide), {
      resolvedOn: '2026-11-18',
      applicationIds: [id],
    });
  };
  const submitSecond = () =>
    world.get(JoiningService).submit(second, world.aBody({ idNumber, name: '买买提·吐尔洪' }));
  const eraseFirst = () => {
    const { sessionId, accountId } = first;
    const identity = { sessionId, accountId, personId: firstPerson };
    return world.get(ErasureService).erase(Scope.grant(Permission.DataOwn, identity, []), true);
  };
  /** By the first person's own correction, which a union has approved. */
  const correctFirst = async () => {
    const how = { way: 'face_to_face', at: world.now(), by: null, document: 'id_card' } as const;
    const right = { name: '买买提·吐尔逊', idNumber: anIdNumber() };
    expect(await world.get(PersonsPublic).rename(firstPerson, right, how)).toBe(true);
  };
  const stuck = () =>
    world.rows(
      `SELECT a.id FROM join_applications a WHERE a.status = 'disputed' AND NOT EXISTS (
         SELECT 1 FROM membership_disputes d WHERE d.application_id = a.id AND d.closed_at IS NULL)`,
    );
  const personOf = async ({ accountId }: Scope): Promise<string | null> => {
    const [row] = await world.rows<{ person_id: Buffer | null }>(
      'SELECT person_id FROM accounts WHERE id = ?',
      [accountId],
    );
    return row?.person_id ? binToUuid(row.person_id) : null;
  };

  it('cannot be erased any more once somebody else has applied with it', async () => {
    await submitSecond();
    await expect(eraseFirst()).rejects.toThrow('privacy.disputed');
    await world.settle();
    expect(await stuck()).toEqual([]);
  });

  /** The first erases themselves, and the second submits between the look at what stands in the way and the erasure. */
  const eraseWhileSubmitting = async (): Promise<string> => {
    const erasures = world.get(ErasuresRepository);
    const isDisputed = erasures.isDisputed.bind(erasures);
    let begin: () => void = () => undefined;
    // Outside of the erasing transaction, on a connection of its own.
    const submitting = new Promise<void>((resolve) => (begin = resolve)).then(submitSecond);
    jest.spyOn(erasures, 'isDisputed').mockImplementation(async (personId) => {
      const answer = await isDisputed(personId);
      begin();
      await Promise.race([submitting.catch(() => undefined), sleep(A_WHILE)]);
      return answer;
    });
    const all = await Promise.allSettled([eraseFirst(), submitting]);
    await world.settle();
    return outcomes(all).join();
  };

  it('erased at the very moment of the second submission: nobody is left waiting for a verification', async () => {
    expect(['ok,ok', 'ok,privacy.disputed']).toContain(await eraseWhileSubmitting());
    expect(await stuck()).toEqual([]);
  });

  it('would leave the second waiting for ever if nothing were held and nothing taken up (negative control)', async () => {
    jest.spyOn(world.get(ErasuresRepository), 'holdPerson').mockResolvedValue();
    jest.spyOn(world.get(FreedNumbers), 'takeUp').mockResolvedValue({ is: 'left' });
    expect(await eraseWhileSubmitting()).toBe('ok,ok');
    expect(await stuck()).toHaveLength(1);
  });

  it('corrected away meanwhile: the second application goes on like any other, and its account is that person', async () => {
    const { id } = await submitSecond();
    await correctFirst();
    await world.settle();
    expect(await stuck()).toEqual([]);
    expect(await personOf(second)).toBe(await world.get(PersonsPublic).findByIdNumber(idNumber));
    expect(await personOf(first)).toBe(firstPerson);
    const own = await world.get(JoiningQueries).getMine(second, id);
    expect(own).toMatchObject({ status: 'submitted' });
    await decide(id);
    expect((await world.get(JoiningQueries).getMine(second, id)).status).toBe('approved');
  });

  it('corrected away, and two others wait for it: one goes on, the other is verified against it', async () => {
    const third = await world.aRider();
    await submitSecond();
    await world.get(JoiningService).submit(third, world.aBody({ idNumber }));
    await correctFirst();
    await world.settle();
    await world.settle();
    expect(await stuck()).toEqual([]);
    const states = await world.rows<{ status: string }>(
      'SELECT status FROM join_applications WHERE account_id IN (?, ?) ORDER BY status',
      [second.accountId, third.accountId],
    );
    expect(states.map(({ status }) => status)).toEqual(['disputed', 'submitted']);
  });

  it('corrected away, by somebody whose WeChat is another person by now: left to the union', async () => {
    const { id } = await submitSecond();
    await correctFirst();
    const other = await world
      .get(PersonsPublic)
      .registerOnce({ name: '别人', idNumber: anIdNumber(), phone: '13900000002' });
    await world.database.run('UPDATE accounts SET person_id = ? WHERE id = ?', [
      uuidToBin(other.personId),
      uuidToBin(second.accountId),
    ]);
    await world.settle();
    const [row] = await world.rows<{ status: string }>(
      'SELECT status FROM join_applications WHERE id = ?',
      [id],
    );
    expect(row?.status).toBe('disputed');
  });
});
