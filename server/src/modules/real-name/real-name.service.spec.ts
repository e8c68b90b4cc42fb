import { Permission, realNameLimits, RealNameError, TaskError } from '@home/shared';
import {
  anIdNumber,
  JoiningWorld,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import type { Scope } from '../../access';
import { newId, uuidToBin } from '../../database/ids';
import { IdentityClient, type IdentityAnswer } from '../../integrations/identity/identity.client';
import { MembershipsPublic } from '../memberships/memberships.public';
import { PersonsPublic } from '../persons/persons.public';
import { FaceToFaceService } from './face-to-face.service';
import { IdentityChecksRepository } from './identity-checks.repository';
import { RealNameService } from './real-name.service';

describe('a real name', () => {
  let world: JoiningWorld;
  let scope: Scope;
  let personId: string;
  let membershipId: string;

  beforeAll(async () => {
    world = await JoiningWorld.open('real_name');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    const named = { name: '买买提·吐尔逊', idNumber: anIdNumber(), phone: '13900000001' };
    ({ personId } = await world.get(PersonsPublic).registerOnce(named));
    ({ id: membershipId } = await world.get(MembershipsPublic).start({
      personId,
      organisationId: 140,
      startedOn: '2024-08-22',
      applicationId: newId(),
      resolutionId: newId(),
    }));
    scope = await world.aRider(Permission.DataOwn, personId);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    expect(await world.broken()).toEqual([]);
  });
  afterAll(() => world.close());

  /** The service that is asked, with this answer. */
  const answering = (answer: IdentityAnswer, meanwhile: () => Promise<unknown> = async () => {}) =>
    jest.spyOn(world.get(IdentityClient), 'check').mockImplementation(async () => {
      await meanwhile();
      return answer;
    });
  const check = () => world.get(RealNameService).check(scope);
  const verified = () => world.get(PersonsPublic).verificationOf(personId);
  const rename = () =>
    world.get(PersonsPublic).correct(personId, { name: '买买提·吐尔洪', phone: '13900000001' });

  it('is checked with the name and number that are registered, and then it is', async () => {
    const asked = answering('match');
    expect(await check()).toMatchObject({ level: 2, mayCheck: false });
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ name: '买买提·吐尔逊' });
    expect(await verified()).toMatchObject({ way: 'online' });
    await expect(check()).rejects.toThrow(RealNameError.Already.code);
    const entries = await world.rows(
      "SELECT 1 FROM audit_entries WHERE action = 'person.verify_online'",
    );
    expect(entries).toHaveLength(1);
  });

  it('that the service does not know yet costs a try only when it answered', async () => {
    answering('unknown');
    for (let at = 0; at < realNameLimits.checksADay + 2; at += 1)
      expect(await check()).toMatchObject({ level: 1, mayCheck: true });
    answering('mismatch');
    for (let at = 0; at < realNameLimits.checksADay; at += 1) await check();
    await expect(check()).rejects.toThrow(RealNameError.ChecksUsedUp.code);
    world.setTime('2026-11-19T02:00:00.000Z');
    await expect(check()).resolves.toMatchObject({ level: 1 });
  });

  describe('at the same instant', () => {
    const tenChecks = async () => {
      const asked = answering('mismatch');
      const codes = outcomes(await Promise.allSettled(Array.from({ length: 10 }, check)));
      return { asked: asked.mock.calls.length, codes };
    };

    it('ten checks ask the service as often as a day allows', async () => {
      const { asked, codes } = await tenChecks();
      expect(asked).toBe(realNameLimits.checksADay);
      const refused = 10 - realNameLimits.checksADay;
      expect(codes.filter((code) => code === RealNameError.ChecksUsedUp.code)).toHaveLength(
        refused,
      );
    });

    it('would ask more often if it were counted before it is taken (negative control)', async () => {
      const [checks, met] = [world.get(IdentityChecksRepository), aMeeting(10)];
      jest.spyOn(checks, 'take').mockImplementation(async (id, day) => {
        if ((await checks.countLeft(id, day)) <= 0) return false;
        await met();
        await world.database.run(
          `INSERT INTO identity_checks (person_id, day, used) VALUES (?, ?, 1)
           ON DUPLICATE KEY UPDATE used = used + 1`,
          [uuidToBin(id), day],
        );
        return true;
      });
      expect((await tenChecks()).asked).toBe(10);
    });

    it('another name while the service is asked: what it said of the old one is not kept', async () => {
      answering('match', rename);
      await expect(check()).rejects.toThrow(RealNameError.ChangedMeanwhile.code);
      expect(await verified()).toBeUndefined();
    });

    it('would be kept for the new name if nobody compared (negative control)', async () => {
      const persons = world.get(PersonsPublic);
      const verify = persons.verify.bind(persons);
      jest.spyOn(persons, 'verify').mockImplementation((id, how) => verify(id, how));
      answering('match', rename);
      await check();
      expect(await verified()).toMatchObject({ way: 'online' });
    });
  });

  describe('seen face to face', () => {
    const see = (by: OfficeHolder) =>
      world
        .get(FaceToFaceService)
        .verify(by.scope(Permission.MembershipDecide), membershipId, 'id_card');

    it('is written down once, however many see the document at once', async () => {
      const holders = [
        await world.anOfficeHolder('chair', 140),
        await world.anOfficeHolder('cadre', 120),
        await world.anOfficeHolder('cadre', 12),
      ];
      const codes = outcomes(await Promise.allSettled(holders.map(see)));
      expect(codes).toEqual(['ok', RealNameError.Already.code, RealNameError.Already.code]);
      const entries = await world.rows(
        "SELECT 1 FROM audit_entries WHERE action = 'person.verify_face_to_face'",
      );
      expect(entries).toHaveLength(1);
    });

    it('is never one’s own', async () => {
      const holder = await world.anOfficeHolder('chair', 140);
      await world.database.run('UPDATE memberships SET person_id = ?', [
        uuidToBin(holder.personId),
      ]);
      await expect(see(holder)).rejects.toThrow(TaskError.Recused.code);
      await world.database.run('UPDATE memberships SET person_id = ?', [uuidToBin(personId)]);
    });
  });
});
