import { randomUUID } from 'node:crypto';
import { actor, type ErrorBody } from '../support/actors';
import { appeal, appealed, appeals, rejected, waiting, type Review } from '../support/appeals';
import { anApplication } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

const DAY = 86_400;

beforeEach(() => home.reset());
afterEach(expectInvariants);

describe('the appeal is heard by somebody else', () => {
  it('whoever decided has no part in it, even in a higher office', async () => {
    const [rider, cadre] = [await actor('rider'), await actor('subdistrict-cadre')];
    const body = await anApplication(rider);
    const { id } = await rider.mustPost<{ id: string }>('/join/applications', body);
    // Decided by the subdistrict's cadre over the union below: so the district hears it.
    await cadre.mustPost(`/join/review/${id}/reject`, { reason: 'not_own_will' });
    const appealId = await appealed(rider);
    const [mine] = (await appeals(rider)).items;
    expect(mine?.organisationName).toBe('河东区总工会');
    expect((await cadre.get(`/appeals/${appealId}`)).status).toBe(404);
  });

  it('who took part before at the union that hears it passes it to the one above', async () => {
    const [rider, cadre] = [await actor('rider'), await actor('subdistrict-cadre')];
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    await cadre.mustPost(`/join/review/${id}/return`, { missing: ['name'] });
    await rider.mustPost(`/join/applications/${id}/resubmit`, {
      ...(await anApplication(rider).then(({ name, consents }) => ({ name, consents }))),
    });
    await (await actor('chair')).mustPost(`/join/review/${id}/reject`, { reason: 'not_own_will' });
    const appealId = await appealed(rider);
    expect((await appeals(rider)).items[0]?.organisationName).toBe('河东区总工会');
    const district = await actor('district-cadre');
    await district.mustPost(`/appeals/${appealId}/dismiss`, { note: '材料不全' });
  });

  it('an officer who takes the office above meanwhile is refused all the same', async () => {
    const rider = await actor('rider');
    await rejected(rider);
    const appealId = await appealed(rider);
    // The chair who rejected is cadre of the subdistrict from now on, too.
    await home.query(
      `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
         SELECT UNHEX(REPLACE(UUID(), '-', '')), person_id, 'cadre',
                (SELECT id FROM organisations WHERE name = '河东街道总工会'), '2020-01-01', '2030-01-01', UTC_TIMESTAMP(3)
           FROM assignments WHERE id = (SELECT assignment_id FROM transitions WHERE action = 'reject' ORDER BY at DESC LIMIT 1)`,
    );
    const chair = await actor('chair');
    const seen = await chair.mustGet<Review>(`/appeals/${appealId}`);
    expect(seen.actions).toEqual([]);
    expect(seen.recusedText).toContain('参与过');
    const refused = await chair.post<ErrorBody>(`/appeals/${appealId}/uphold`, { note: '算了' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'task.took_part' } });
  });

  it('rises when nobody answers, and stays at the city', async () => {
    const rider = await actor('rider');
    await rejected(rider);
    await appealed(rider);
    const owners: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      home.advance(21 * DAY);
      await home.escalate();
      owners.push((await appeals(await actor('rider'))).items[0]?.organisationName ?? '');
    }
    expect(owners).toEqual(['河东区总工会', '临江市总工会', '临江市总工会', '临江市总工会']);
    const [task] = await waiting(await actor('city-cadre'), 'appeal');
    expect(task?.actions).toEqual(['uphold', 'dismiss']);
  });
});

describe('at the same moment', () => {
  it('two appeals from two phones: one', async () => {
    const rider = await actor('rider');
    const id = await rejected(rider);
    const answers = await Promise.all([
      appeal(rider, 'application', id),
      appeal(await actor('rider'), 'application', id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('the same appeal sent twice: one effect, one answer', async () => {
    const rider = await actor('rider');
    const id = await rejected(rider);
    const key = randomUUID();
    const [first, second] = [
      await appeal(rider, 'application', id, key),
      await appeal(rider, 'application', id, key),
    ];
    expect(second.body).toEqual(first.body);
  });

  it('ten decisions: one', async () => {
    const rider = await actor('rider');
    await rejected(rider);
    const appealId = await appealed(rider);
    const cadre = await actor('subdistrict-cadre');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        cadre.post(`/appeals/${appealId}/${i % 2 ? 'uphold' : 'dismiss'}`, { note: '定了' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('upholding and applying anew: a member or an applicant, never stuck', async () => {
    for (let round = 0; round < 3; round += 1) {
      await home.reset();
      const rider = await actor('rider');
      await rejected(rider);
      const appealId = await appealed(rider);
      const body = await anApplication(rider);
      const cadre = await actor('subdistrict-cadre');
      const [decided, applied] = await Promise.all([
        cadre.post(`/appeals/${appealId}/uphold`, { note: '应当通过' }),
        rider.post('/join/applications', body),
      ]);
      expect([200, 409]).toContain(decided.status);
      expect([200, 201, 409]).toContain(applied.status);
      await expectInvariants();
    }
  });
});
