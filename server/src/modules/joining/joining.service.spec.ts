import { idNumberCheckDigit, JoinError, Permission, PersonError } from '@home/shared';
import { JoiningWorld, anIdNumber, outcomes } from '../../../test/support/joining-world';
import type { ApplicationDto } from './joining.dto';
import { JoiningQueries } from './joining.queries';
import { PersonsPublic } from '../persons/persons.public';
import { JoiningRevealService } from './joining.reveal.service';
import { JoiningReviewService } from './joining.review.service';
import { JoiningService } from './joining.service';

const aChild = `42010220150101001${idNumberCheckDigit('42010220150101001')}`;

const statuses = (world: JoiningWorld) =>
  world.rows<{ status: string; account_id: Buffer; person_id: Buffer | null }>(
    'SELECT status, account_id, person_id FROM join_applications ORDER BY status',
  );

/** What two people could compare by laying their phones side by side. */
const comparable = ({
  id: _,
  submittedAt: __,
  idNumberMask: ___,
  timeline,
  ...rest
}: ApplicationDto) => ({
  ...rest,
  timeline: timeline.map(({ at, ...step }) => ({ ...step, dated: at !== null })),
});

async function nameAndPhoneOf(world: JoiningWorld, idNumber: string) {
  const persons = world.get(PersonsPublic);
  const personId = (await persons.findByIdNumber(idNumber)) ?? '';
  const { phoneMask } = await persons.mask(personId);
  return { name: await persons.revealName(personId), phoneMask };
}

describe('applying to join', () => {
  let world: JoiningWorld;
  let service: JoiningService;

  beforeAll(async () => {
    world = await JoiningWorld.open('joining');
    service = world.get(JoiningService);
  }, 60_000);
  beforeEach(async () => {
    await world.reset();
    await world.anOfficeHolder('chair', 140);
    await world.anOfficeHolder('cadre', 120);
  });
  afterEach(async () => expect(await world.broken()).toEqual([]));
  afterAll(() => world.close());

  it('goes to the union that was shown, with a decision due in three working days', async () => {
    const application = await world.submit(await world.aRider());
    expect(application).toMatchObject({
      status: 'submitted',
      organisation: { id: '140' },
      union: { id: '140' },
      headline: '河东街道网约配送联合工会正在审核',
      nameMask: '买买提·**',
      actions: ['withdraw'],
      dueAt: '2026-11-23T15:59:59.999Z',
      dueText: '剩 3 个工作日，11 月 23 日（周一）前',
    });
    expect(application.timeline.map(({ title }) => title)).toEqual([
      '已提交',
      '河东街道网约配送联合工会审核',
      '成为会员',
    ]);
    expect(application.timeline[0]?.text).toContain('会籍核验');
  });

  it('tells the applicant and the office', async () => {
    await world.submit(await world.aRider());
    const kinds = await world.rows<{ kind: string }>('SELECT kind FROM messages ORDER BY kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(['join_submitted', 'task_opened']);
  });

  it('stores nothing when the union has changed meanwhile', async () => {
    const rider = await world.aRider();
    await expect(world.submit(rider, { organisationId: '150' })).rejects.toThrow(
      JoinError.RouteChanged.code,
    );
    expect(await world.rows('SELECT 1 FROM persons WHERE name_mask LIKE "买%"')).toEqual([]);
  });

  it.each([
    ['a wrong check digit', { idNumber: '420102199001010011' }, PersonError.IdNumberInvalid.code],
    ['a child', { idNumber: aChild }, PersonError.TooYoung.code],
    ['a name with digits', { name: '张3' }, PersonError.NameInvalid.code],
    ['no phone at all', { phone: undefined }, PersonError.PhoneMissing.code],
    ['a short phone', { phone: '139' }, PersonError.PhoneInvalid.code],
    ['no consent', { consents: [] }, JoinError.ConsentMissing.code],
    [
      'an old consent',
      { consents: [{ kind: 'join_statement', version: 9 }] },
      JoinError.ConsentOutdated.code,
    ],
  ] as const)('refuses %s', async (_, change, code) => {
    const rider = await world.aRider();
    const body = {
      ...world.aBody(),
      ...change,
      consents: [...((change as { consents?: [] }).consents ?? world.aBody().consents)],
    };
    await expect(service.submit(rider, body as never)).rejects.toThrow(code);
    expect(await statuses(world)).toEqual([]);
  });

  it('lets one account have one open application, however quickly it taps', async () => {
    const rider = await world.aRider();
    const taps = await Promise.allSettled([1, 2, 3, 4].map(() => world.submit(rider)));
    expect(outcomes(taps)).toEqual([...Array(3).fill(JoinError.AlreadyOpen.code), 'ok']);
    expect(await statuses(world)).toHaveLength(1);
  });

  it('accepts two phones with one ID number at the same instant, and verifies one of them', async () => {
    const idNumber = anIdNumber();
    const phones = await Promise.all([world.aRider(), world.aRider()]);
    const [first, second] = await Promise.all(
      phones.map((phone) => world.submit(phone, { idNumber })),
    );
    if (!first || !second) throw new Error('both were answered');
    expect(comparable(first)).toEqual(comparable(second));
    const rows = await statuses(world);
    expect(rows.map(({ status }) => status)).toEqual(['disputed', 'submitted']);
    expect(rows.map(({ person_id }) => person_id === null)).toEqual([true, false]);
    const tasks = await world.rows<{ subject_type: string; organisation_id: number }>(
      'SELECT subject_type, organisation_id FROM tasks WHERE open = 1 ORDER BY subject_type',
    );
    expect(tasks).toEqual([
      { subject_type: 'join_application', organisation_id: 140 },
      { subject_type: 'join_application', organisation_id: 140 },
      { subject_type: 'membership_dispute', organisation_id: 140 },
    ]);
  });

  it('binds at most one account to an ID number, however many phones try at once', async () => {
    const idNumber = anIdNumber();
    const phones = await Promise.all(Array.from({ length: 6 }, () => world.aRider()));
    await Promise.all(phones.map((phone) => world.submit(phone, { idNumber })));
    expect((await statuses(world)).filter(({ status }) => status === 'submitted')).toHaveLength(1);
    const bound = await world.rows(
      'SELECT a.id FROM accounts a JOIN join_applications j ON j.account_id = a.id WHERE a.person_id IS NOT NULL',
    );
    expect(bound).toHaveLength(1);
  });

  it('shows a disputed application exactly like a submitted one, in lists too and later on', async () => {
    const idNumber = anIdNumber();
    const [one, other] = [await world.aRider(), await world.aRider()];
    await world.submit(one, { idNumber });
    await world.submit(other, { idNumber });
    world.setTime('2026-11-20T02:00:00.000Z');
    const queries = world.get(JoiningQueries);
    const [mine] = (await queries.listMine(one)).items;
    const [theirs] = (await queries.listMine(other)).items;
    if (!mine || !theirs) throw new Error('both have one');
    expect(comparable(theirs)).toEqual(comparable(mine));
  });

  it('tells nothing about an ID number by withdrawing and trying another one', async () => {
    const taken = anIdNumber();
    await world.submit(await world.aRider(), { idNumber: taken });
    const tryOut = async (idNumber: string) => {
      const rider = await world.aRider();
      const { id } = await world.submit(rider, { idNumber });
      const withdrawn = await service.withdraw(rider, id);
      const [account] = await world.rows<{ person_id: Buffer | null }>(
        'SELECT person_id FROM accounts WHERE id = ?',
        [rider.accountId],
      );
      const next = await world.submit(rider);
      return {
        withdrawn: comparable(withdrawn),
        bound: account?.person_id ?? null,
        next: comparable(next),
      };
    };
    const [known, unknown] = [await tryOut(taken), await tryOut(anIdNumber())];
    expect(known).toEqual(unknown);
    expect(known.bound).toBeNull();
  });

  it('ends the verification when the second application is withdrawn', async () => {
    const idNumber = anIdNumber();
    await world.submit(await world.aRider(), { idNumber });
    const second = await world.aRider();
    const { id } = await world.submit(second, { idNumber });
    await service.withdraw(second, id);
    const disputes = await world.rows<{ status: string }>('SELECT status FROM membership_disputes');
    expect(disputes).toEqual([{ status: 'lapsed' }]);
  });

  it('lets the same person apply again after withdrawing', async () => {
    const rider = await world.aRider();
    const idNumber = anIdNumber();
    const { id } = await world.submit(rider, { idNumber });
    await service.withdraw(rider, id);
    await world.submit(rider, { idNumber });
    expect((await statuses(world)).map(({ status }) => status)).toEqual(['submitted', 'withdrawn']);
  });

  it('enters the name and phone given last, as long as nobody else knows the person', async () => {
    const chair = await world.anOfficeHolder('chair', 140);
    const idNumber = anIdNumber();
    const mistyped = { idNumber, name: '王小名', phone: '13900000009' };
    const squatter = await world.aRider();
    const squatted = await world.submit(squatter, { ...mistyped, name: '占位' });
    await service.withdraw(squatter, squatted.id);
    const rider = await world.aRider();
    const { id } = await world.submit(rider, mistyped);
    const card = () => nameAndPhoneOf(world, idNumber);
    expect(await card()).toEqual({ name: '王小名', phoneMask: '139****0009' });
    await world
      .get(JoiningReviewService)
      .returnForCorrection(chair.scope(Permission.JoinDecide), id, { missing: ['name'] });
    const right = { idNumber, name: '王小明', phone: '13900000008' };
    await service.resubmit(rider, id, world.aCorrection(right));
    expect(await card()).toEqual({ name: '王小明', phoneMask: '139****0008' });
    await world.submit(await world.aRider(), { ...mistyped, name: '冒名' });
    expect(await card()).toEqual({ name: '王小明', phoneMask: '139****0008' });
  });

  it('leaves what a correction does not say as it was: who, where and how', async () => {
    const chair = await world.anOfficeHolder('chair', 140);
    const rider = await world.aRider();
    const { id } = await world.submit(rider, { employmentForm: 'courier', platforms: ['sf'] });
    const [before] = await fileOf(world, id);
    await world
      .get(JoiningReviewService)
      .returnForCorrection(chair.scope(Permission.JoinDecide), id, { missing: ['workplace'] });
    await service.resubmit(rider, id, world.aCorrection({ note: '在建设路一带' }));
    expect((await fileOf(world, id))[0]).toEqual(before);
    const opened = await world
      .get(JoiningRevealService)
      .reveal(chair.scope(Permission.JoinDecide), id, { purpose: 'verify_identity' });
    expect(opened).toMatchObject({ name: '买买提·吐尔逊', phone: '13900000001' });
  });

  it('takes a phone that was asked for from the correction, else from WeChat, never the old one', async () => {
    const chair = await world.anOfficeHolder('chair', 140);
    const rider = await world.aRider();
    const { id } = await world.submit(rider);
    await world
      .get(JoiningReviewService)
      .returnForCorrection(chair.scope(Permission.JoinDecide), id, { missing: ['phone'] });
    await expect(service.resubmit(rider, id, world.aCorrection())).rejects.toThrow(
      PersonError.PhoneMissing.code,
    );
    const phone = '13900000007';
    const again = await service.resubmit(rider, id, world.aCorrection({ phone }));
    expect(again.phoneMask).toBe('139****0007');
  });

  it('takes five applications of an account a day, and more on the next day', async () => {
    const rider = await world.aRider();
    for (let round = 0; round < 5; round += 1) {
      const { id } = await world.submit(rider);
      await service.withdraw(rider, id);
    }
    await expect(world.submit(rider)).rejects.toThrow(JoinError.TooManyToday.code);
    world.setTime('2026-11-19T02:00:00.000Z');
    await expect(world.submit(rider)).resolves.toMatchObject({ status: 'submitted' });
  });

  it('is nobody else’s to see or withdraw', async () => {
    const { id } = await world.submit(await world.aRider());
    const other = await world.aRider();
    await expect(world.get(JoiningQueries).getMine(other, id)).rejects.toThrow(
      JoinError.NotFound.code,
    );
    await expect(service.withdraw(other, id)).rejects.toThrow('http.not_found');
  });
});

const fileOf = (world: JoiningWorld, id: string) =>
  world.rows(
    `SELECT name_mask, id_number_blind, id_number_mask, phone_mask, birth_year, employment_form, platforms, station_id,
       employer_id, work_subdistrict_id, residence_subdistrict_id, union_id, person_id FROM join_applications WHERE id = ?`,
    [id],
  );
