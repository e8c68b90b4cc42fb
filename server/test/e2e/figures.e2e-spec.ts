import { actor, type Actor, type ErrorBody } from '../support/actors';
import { anApplication, organisationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Below {
  id: string;
  name: string;
  received: number;
  open: number;
  late: number;
}
interface Figures {
  organisation: Below;
  states: { state: string; count: number }[];
  ages: { age: string; count: number }[];
  deciding: { decided: number; median: number | null; ninetieth: number | null };
  verifiedPercent: number | null;
  newForm: { count: number | null; text: string };
  migrant: { count: number | null; text: string };
  below: Below[];
}
interface Records {
  items: { id: string; nameMask: string; organisationName: string }[];
  nextCursor: string | null;
}

let union: string;
beforeEach(async () => {
  await home.reset();
  union = await organisationId('河东街道网约配送联合工会');
});
afterEach(expectInvariants);

const figuresOf = (who: Actor, query = '') => who.mustGet<Figures>(`/figures${query}`);
const countOf = ({ states }: Figures, state: string) =>
  states.find((one) => one.state === state)?.count ?? 0;
async function all(who: Actor, query: string): Promise<Records['items']> {
  const found: Records['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Records = await who.mustGet(
      `/figures/records?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

describe('the figures', () => {
  it('of a chair are those of the union; an application counts as soon as it is there', async () => {
    const chair = await actor('chair');
    const before = await figuresOf(chair);
    expect(before.organisation.id).toBe(union);
    expect(before.below).toEqual([]);
    const rider = await actor('rider');
    await rider.mustPost('/join/applications', await anApplication(rider));
    const after = await figuresOf(chair);
    expect(countOf(after, 'submitted')).toBe(countOf(before, 'submitted') + 1);
    expect(after.organisation.open).toBe(before.organisation.open + 1);
  });

  it.each(['chair', 'subdistrict-cadre', 'city-cadre'] as const)(
    'of the %s are exactly the records behind them',
    async (name) => {
      const who = await actor(name);
      const figures = await figuresOf(who, '?from=2026-01-01');
      for (const { state, count } of figures.states)
        expect(await all(who, `state=${state}&from=2026-01-01`)).toHaveLength(count);
      for (const { age, count } of figures.ages)
        expect(await all(who, `age=${age}`)).toHaveLength(count);
    },
  );

  it('show masks, and nothing of other unions', async () => {
    const chair = await actor('chair');
    const items = await all(chair, 'state=approved');
    expect(items.length).toBeGreaterThan(0);
    for (const { nameMask, organisationName } of items) {
      expect(nameMask).toContain('*');
      expect(organisationName).toBe('河东街道网约配送联合工会');
    }
  });

  it('add up one level down', async () => {
    const cadre = await actor('city-cadre');
    const { below, organisation } = await figuresOf(cadre);
    expect(below.length).toBeGreaterThan(1);
    const sum = (key: 'received' | 'open' | 'late') =>
      below.reduce((total, one) => total + one[key], 0);
    for (const key of ['received', 'open', 'late'] as const)
      expect(sum(key)).toBeLessThanOrEqual(organisation[key]);
    const [first] = below;
    const own = await figuresOf(cadre, `?organisation=${first?.id}`);
    expect(own.organisation).toEqual(first);
  });

  it('say the median and the 90th percentile of what was decided', async () => {
    const { deciding } = await figuresOf(await actor('city-cadre'), '?from=2026-01-01');
    expect(deciding.decided).toBeGreaterThan(0);
    expect(deciding.median).toBeLessThanOrEqual(deciding.ninetieth ?? -1);
  });

  it('do not count out fewer than five people', async () => {
    const chair = await actor('chair');
    await home.query('UPDATE join_applications SET from_outside = 0');
    await home.query('UPDATE join_applications SET from_outside = 1 ORDER BY id LIMIT 4');
    const { migrant } = await figuresOf(await actor('city-cadre'), '?from=2026-01-01');
    expect(migrant).toEqual({ count: null, text: '不足 5 人' });
    expect((await figuresOf(chair)).migrant.count).toBeNull();
  });

  it('take where the ID number was issued from the application, and forget it with an erasure', async () => {
    const rider = await actor('rider');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider, { idNumber: '11010519491231002X' }),
    );
    const flag = async () =>
      (
        await home.query<{ from_outside: number | null }>(
          'SELECT from_outside FROM join_applications WHERE id = UNHEX(?)',
          [id.replaceAll('-', '')],
        )
      )[0]?.from_outside;
    expect(await flag()).toBe(1);
    await rider.mustPost('/me/erasure', { confirmed: true });
    expect(await flag()).toBeNull();
  });

  it('of what is not mine look like missing', async () => {
    const chair = await actor('chair');
    const city = await organisationId('河东街道总工会');
    const outside = await chair.get<ErrorBody>(`/figures?organisation=${city}`);
    const missing = await chair.get<ErrorBody>('/figures?organisation=999999');
    expect(outside.status).toBe(404);
    expect({ ...outside.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });

  it.each(['from=2026-02-30', 'from=2020-01-01&to=2026-01-01', 'from=2026-02-02&to=2026-02-01'])(
    'refuse %s',
    async (query) => {
      expect((await (await actor('chair')).get(`/figures?${query}`)).status).toBe(400);
    },
  );
});

describe('what rose', () => {
  it('is shown with where it rose from, to whoever stands above', async () => {
    const rider = await actor('rider');
    const { id } = await rider.mustPost<{ id: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    home.advance(8 * 24 * 3600);
    await home.escalate();
    const cadre = await actor('subdistrict-cadre');
    const { items } = await cadre.mustGet<{
      items: { subjectId: string; ownerName: string; fromName: string | null }[];
    }>('/tasks/escalated');
    expect(items.find(({ subjectId }) => subjectId === id)).toMatchObject({
      ownerName: '河东街道总工会',
      fromName: '河东街道网约配送联合工会',
    });
    const neighbour = await actor('neighbour-chair');
    const theirs = await neighbour.mustGet<{ items: { subjectId: string }[] }>('/tasks/escalated');
    expect(theirs.items.map(({ subjectId }) => subjectId)).not.toContain(id);
  });
});
