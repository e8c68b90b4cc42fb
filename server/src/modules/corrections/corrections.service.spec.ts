import { CorrectionError, Permission, PersonError } from '@home/shared';
import {
  anIdNumber,
  JoiningWorld,
  outcomes,
  type OfficeHolder,
} from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { withoutKey } from '../../../test/support/without-key';
import type { Scope } from '../../access';
import { newId } from '../../database/ids';
import { MembershipsPublic } from '../memberships/memberships.public';
import { PersonsPublic } from '../persons/persons.public';
import { PersonsRepository } from '../persons/persons.repository';
import { CorrectionsQueries } from './corrections.queries';
import { CorrectionsReviewService } from './corrections.review.service';
import { CorrectionsService } from './corrections.service';

const REASON = '登记时写错了一个字';

interface Member {
  readonly scope: Scope;
  readonly personId: string;
  readonly idNumber: string;
}

describe('a correction', () => {
  let world: JoiningWorld;
  let chair: OfficeHolder;

  beforeAll(async () => {
    world = await JoiningWorld.open('corrections');
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    chair = await world.anOfficeHolder('chair', 140);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    expect(await world.broken()).toEqual([]);
  });
  afterAll(() => world.close());

  const aMember = async (organisationId = 140): Promise<Member> => {
    const idNumber = anIdNumber();
    const { personId } = await world
      .get(PersonsPublic)
      .registerOnce({ name: '周建国', idNumber, phone: '13900000001' });
    await world.get(MembershipsPublic).start({
      personId,
      organisationId,
      startedOn: '2024-08-22',
      applicationId: newId(),
      resolutionId: newId(),
    });
    return { scope: await world.aRider(Permission.DataOwn, personId), personId, idNumber };
  };
  const submit = (
    { scope, idNumber }: Member,
    change: { name?: string; idNumber?: string } = { name: '周健国' },
  ) =>
    world
      .get(CorrectionsService)
      .submit(scope, { name: '周建国', idNumber, ...change, reason: REASON });
  const asked = async (member: Member, change?: { name?: string; idNumber?: string }) => {
    await submit(member, change);
    const { correction } = await world.get(CorrectionsQueries).getOwn(member.scope);
    return correction?.id ?? '';
  };
  const decide = () => chair.scope(Permission.MembershipDecide);
  const approve = (id: string) =>
    world.get(CorrectionsReviewService).approve(decide(), id, 'id_card');
  const nameOf = ({ personId }: Member) => world.get(PersonsPublic).revealName(personId);
  const count = async (what: string) => (await world.rows(`SELECT 1 FROM ${what}`)).length;

  it('changes nothing until the document was seen; then the name, and how it was checked', async () => {
    const member = await aMember();
    const id = await asked(member);
    expect(await nameOf(member)).toBe('周建国');
    await approve(id);
    expect(await nameOf(member)).toBe('周健国');
    expect(await world.get(PersonsPublic).verificationOf(member.personId)).toMatchObject({
      way: 'face_to_face',
    });
  });

  it('keeps what was typed sealed', async () => {
    await submit(await aMember());
    const [row] = await world.rows<{ name_enc: Buffer; reason_enc: Buffer }>(
      'SELECT name_enc, reason_enc FROM person_corrections',
    );
    expect(row?.name_enc.includes(Buffer.from('周健国'))).toBe(false);
    expect(row?.reason_enc.includes(Buffer.from('写错'))).toBe(false);
  });

  it('to what stands there already, or to what is no name, is refused', async () => {
    const member = await aMember();
    await expect(submit(member, {})).rejects.toThrow(CorrectionError.Nothing.code);
    await expect(submit(member, { name: '12' })).rejects.toThrow(PersonError.NameInvalid.code);
  });

  it('to a number of somebody else goes to the union above both, and cannot be approved while it is theirs', async () => {
    const [mine, theirs] = [await aMember(140), await aMember(150)];
    const id = await asked(mine, { idNumber: theirs.idNumber });
    const [row] = await world.rows<{ status: string; organisation_id: number }>(
      'SELECT status, organisation_id FROM person_corrections',
    );
    expect(row).toEqual({ status: 'disputed', organisation_id: 1 });
    chair = await world.anOfficeHolder('cadre', 1);
    await expect(approve(id)).rejects.toThrow(CorrectionError.NumberTaken.code);
    expect(await count("person_corrections WHERE status = 'disputed'")).toBe(1);
  });

  describe('at the same instant', () => {
    it('asked for eight times is one', async () => {
      const member = await aMember();
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => submit(member)));
      expect(outcomes(all)).toEqual([...Array<string>(7).fill(CorrectionError.Open.code), 'ok']);
      expect(await count("tasks WHERE subject_type = 'person_correction'")).toBe(1);
    });

    it('would be several without the unique key (negative control)', async () => {
      const member = await aMember();
      const guard = { table: 'person_corrections', key: 'person_corrections_one_open' };
      await withoutKey(world.database, guard, async () => {
        const all = await Promise.allSettled(Array.from({ length: 8 }, () => submit(member)));
        expect(outcomes(all)).toEqual(Array<string>(8).fill('ok'));
      });
      await world.reset();
    });

    /** Four members whose number should have been the same one, which nobody has yet. */
    const fourToOneNumber = async () => {
      const idNumber = anIdNumber();
      const ids: string[] = [];
      for (let at = 0; at < 4; at += 1) ids.push(await asked(await aMember(), { idNumber }));
      const decisions = await Promise.allSettled(ids.map(approve));
      const blind = world.blindOf(idNumber).toString('hex');
      return {
        codes: outcomes(decisions),
        holders: await count(`persons WHERE id_number_blind = UNHEX('${blind}')`),
      };
    };

    it('four people corrected to one number: one has it, the others stay open', async () => {
      const { codes, holders } = await fourToOneNumber();
      expect(codes).toEqual([...Array<string>(3).fill(CorrectionError.NumberTaken.code), 'ok']);
      expect(holders).toBe(1);
      expect(await count('person_corrections WHERE closed_at IS NULL')).toBe(3);
    });

    it('several would have it without the unique key of persons (negative control)', async () => {
      const guard = { table: 'persons', key: 'persons_one_per_id_number' };
      const persons = world.get(PersonsRepository);
      const [rename, met] = [persons.rename.bind(persons), aMeeting(4)];
      jest.spyOn(persons, 'rename').mockImplementation(async (...change) => {
        await met();
        return rename(...change);
      });
      await withoutKey(world.database, guard, async () => {
        expect((await fourToOneNumber()).holders).toBe(4);
      });
      await world.reset();
    });

    it('approved and taken back: one of the two, and the name follows it', async () => {
      const member = await aMember();
      const id = await asked(member);
      const [approved, withdrawn] = await Promise.allSettled([
        approve(id),
        world.get(CorrectionsService).withdraw(member.scope, id),
      ]);
      expect([approved.status, withdrawn.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await nameOf(member)).toBe(approved.status === 'fulfilled' ? '周健国' : '周建国');
    });
  });
});
