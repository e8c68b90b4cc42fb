import { OfficerError, OrganisationError } from '@home/shared';
import { randomBytes } from 'node:crypto';
import { membershipsOn } from '../../../test/support/memberships';
import { TestDatabase } from '../../../test/support/test-database';
import { plantUnionTree } from '../../../test/support/union-tree';
import { OffsetClock } from '../../calendar/clock';
import { newId, uuidToBin } from '../../database/ids';
import { AuditChain, AuditLog, AuditRepository, KeyRing } from '../../privacy';
import type { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { OrganisationsRepository } from '../organisations/organisations.repository';
import type { Candidate } from './elections.rules';
import { Elections } from './officers.elections';
import { CommitteeMatters } from './officers.matters';
import { OfficerNotices } from './officers.notices';
import { OfficersPublic } from './officers.public';
import { OfficerRecords } from './officers.records';
import { OfficersRepository } from './officers.repository';
import { RelativesRepository } from './relatives.repository';
import { RenewalsRepository } from './renewals.repository';
import { VacanciesRepository } from './vacancies.repository';

const NOON = new Date('2026-11-22T04:00:00Z');
const UNION = 150;
const ring = KeyRing.parse(randomBytes(32).toString('base64'), {
  name: 'test',
  refuseSamples: false,
});

describe('an election', () => {
  let store: TestDatabase;
  let memberships: MembershipsPublic;
  let officers: OfficersPublic;
  const clock = new OffsetClock(() => 0);

  beforeAll(async () => {
    store = await TestDatabase.open(`svc_officers_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    const { database } = store;
    memberships = membershipsOn(database, clock);
    const audit = new AuditLog(database, new AuditRepository(database), new AuditChain(ring));
    const notices: OfficerNotices = Object.create(OfficerNotices.prototype, {
      started: { value: () => Promise.resolve() },
    });
    // Nothing is open about these unions: what closes it is proved by the e2e specs.
    const matters: CommitteeMatters = Object.create(CommitteeMatters.prototype, {
      renewals: { value: new RenewalsRepository(database) },
      vacancies: { value: new VacanciesRepository(database) },
    });
    officers = new OfficersPublic(
      new Elections(
        database,
        new OfficersRepository(database),
        new RelativesRepository(database),
        memberships,
        new OrganisationsPublic(new OrganisationsRepository(database)),
        matters,
        new OfficerRecords(audit),
        notices,
        clock,
      ),
      matters,
    );
  });
  beforeEach(async () => {
    await store.reset();
    clock.set(NOON);
    await plantUnionTree(store.database);
  });
  afterAll(() => store.close());

  async function aMember(organisationId = UNION): Promise<string> {
    const personId = newId();
    await store.database.run(
      `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
       VALUES (?, 'x', '王**', 'x', ?, '', ?)`,
      [uuidToBin(personId), uuidToBin(personId), clock.now()],
    );
    await memberships.start({
      personId,
      organisationId,
      startedOn: '2024-08-22',
      applicationId: newId(),
      resolutionId: newId(),
    });
    return personId;
  }

  const elect = (...committee: Candidate[]) =>
    officers.elect({
      organisationId: UNION,
      startedOn: '2026-11-20',
      years: 3,
      officers: committee,
      office: { organisationId: 13, personId: newId(), assignmentId: newId() },
    });

  const rows = <R extends object>(sql: string) => store.database.execute<R>(sql);
  const chairs = (at: Date) =>
    store.database.execute<{ person_id: Buffer; valid_to: Date }>(
      "SELECT person_id, valid_to FROM assignments WHERE role = 'chair' AND valid_from <= ? AND valid_to > ?",
      [at, at],
    );

  it('gives the chair an office until the last day of the term', async () => {
    const chair = await aMember();
    await elect({ personId: chair, post: 'chair' });
    const [term] = await rows<{ started_on: string; ends_on: string }>('SELECT * FROM union_terms');
    expect(term).toMatchObject({ started_on: '2026-11-20', ends_on: '2029-11-19' });
    expect(await chairs(NOON)).toEqual([
      { person_id: uuidToBin(chair), valid_to: new Date('2029-11-19T16:00:00Z') },
    ]);
  });

  it('ends the term, the posts and the offices of the committee before', async () => {
    const [before, after, auditor] = [await aMember(), await aMember(), await aMember()];
    await elect(
      { personId: before, post: 'chair' },
      { personId: auditor, post: 'finance_auditor' },
    );
    clock.advance(3600);
    await elect({ personId: after, post: 'chair' }, { personId: before, post: 'vice_chair' });
    expect((await chairs(clock.now())).map((one) => one.person_id)).toEqual([uuidToBin(after)]);
    expect(await rows('SELECT 1 FROM union_terms WHERE running = 1')).toHaveLength(1);
    const posts = await rows<{ post: string; ended_by: string | null }>(
      'SELECT post, ended_by FROM union_officers ORDER BY id',
    );
    expect(posts.map(({ post, ended_by: by }) => `${post} ${by}`)).toEqual([
      'chair elected',
      'finance_auditor elected',
      'chair null',
      'vice_chair null',
    ]);
  });

  it('is of members of the union only', async () => {
    const elsewhere = await aMember(140);
    await expect(elect({ personId: elsewhere, post: 'chair' })).rejects.toMatchObject({
      spec: OfficerError.NotAMember,
    });
    await expect(elect({ personId: newId(), post: 'chair' })).rejects.toMatchObject({
      spec: OfficerError.NotAMember,
    });
  });

  it('is not of the spouse of whoever heads the employer, until that is taken back', async () => {
    const chair = await aMember();
    await store.database.run(
      `INSERT INTO officer_relatives (id, person_id, relation, standing, name_enc, name_mask, employer_name, declared_at)
       VALUES (?, ?, 'spouse', 'employer_head', 'x', '李*', '江岸100%物流有限公司', ?)`,
      [uuidToBin(newId()), uuidToBin(chair), NOON],
    );
    await expect(
      elect({ personId: chair, post: 'member' }, { personId: await aMember(), post: 'chair' }),
    ).rejects.toMatchObject({
      spec: OfficerError.ConflictOfInterest,
    });
    expect(await rows('SELECT 1 FROM union_terms')).toEqual([]);
    await store.database.run('UPDATE officer_relatives SET withdrawn_at = ?', [NOON]);
    await expect(elect({ personId: chair, post: 'chair' })).resolves.toBeDefined();
  });

  it('is not possible in a union that is closing', async () => {
    const chair = await aMember();
    await store.database.run("UPDATE organisations SET status = 'dissolving' WHERE id = 150");
    await expect(elect({ personId: chair, post: 'chair' })).rejects.toMatchObject({
      spec: OrganisationError.Closed,
    });
  });

  it('reported six times at once leaves one term and one chair', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => aMember()));
    await Promise.all(people.map((personId) => elect({ personId, post: 'chair' })));
    expect(await rows('SELECT 1 FROM union_terms WHERE running = 1')).toHaveLength(1);
    expect(await rows('SELECT 1 FROM union_officers WHERE live_chair = 1')).toHaveLength(1);
    expect(await chairs(clock.now())).toHaveLength(1);
  });

  it('never runs a second term beside another: the key refuses it', async () => {
    const insert = () =>
      store.database.run(
        `INSERT INTO union_terms (id, organisation_id, started_on, years, ends_on, created_at)
         VALUES (?, 150, '2026-11-20', 3, '2029-11-19', ?)`,
        [uuidToBin(newId()), NOON],
      );
    await insert();
    await expect(insert()).rejects.toMatchObject({ code: 'ER_DUP_ENTRY' });
  });
});
