import { actor, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { readSheet } from '../support/read-sheet';
import { placeId } from '../../src/database/seeds/places';

interface Use {
  openMinutes: number;
  bookedMinutes: number;
  usePercent: number | null;
  bookings: number;
  noShows: number;
  noShowPercent: number | null;
  lateCancels: number;
  manualCheckIns: number;
}
interface Line {
  id: string;
  name: string;
  use: Use;
}
interface Figures {
  from: string;
  to: string;
  total: Use;
  items: Line[];
}
interface Week {
  venue: Line;
  week: { weekday: number; hours: { open: number; booked: number }[] }[];
}

const hall = placeId('venue', 'hall');

beforeEach(() => home.reset());
afterEach(expectInvariants);

const listOf = (who: Actor, query = '') => who.mustGet<Figures>(`/venue-figures${query}`);

describe('the use of the venues', () => {
  it('of a district is that of its own, and the total is their sum', async () => {
    const { items, total } = await listOf(await actor('district-cadre'));
    expect(items.map(({ name }) => name)).toContain('区职工体育馆');
    expect(total.bookings).toBe(items.reduce((sum, { use }) => sum + use.bookings, 0));
    const own = items.find(({ id }) => id === hall)?.use;
    expect(own?.bookings).toBeGreaterThan(20);
    expect(own?.noShows).toBeGreaterThan(0);
    expect(own?.manualCheckIns).toBeGreaterThan(0);
    expect(total.lateCancels).toBeGreaterThan(0);
  });

  it('by the hour is what the line says, and only the evenings are open', async () => {
    const cadre = await actor('district-cadre');
    const { week, venue } = await cadre.mustGet<Week>(`/venue-figures/${hall}`);
    const cells = week.flatMap(({ hours }) => hours);
    expect(cells).toHaveLength(168);
    expect(cells.reduce((sum, { booked }) => sum + booked, 0)).toBe(venue.use.bookedMinutes);
    for (const { hours } of week)
      expect(hours.flatMap(({ open }, hour) => (open > 0 ? [hour] : []))).toEqual([
        17, 18, 19, 20, 21,
      ]);
    const { items } = await listOf(cadre);
    expect(items.find(({ id }) => id === hall)).toEqual(venue);
  });

  it('says nothing of persons', async () => {
    const { body } = await (await actor('district-cadre')).get(`/venue-figures/${hall}`);
    expect(JSON.stringify(body)).not.toMatch(/person|mask|\*/i);
  });

  it.each(['subdistrict-cadre', 'chair', 'neighbour-chair'] as const)(
    'is nothing to the %s, whose union has no venue: the hall looks as if it were missing',
    async (name) => {
      const who = await actor(name);
      expect((await listOf(who)).items).toEqual([]);
      const foreign = await who.get<ErrorBody>(`/venue-figures/${hall}`);
      const missing = await who.get<ErrorBody>(
        '/venue-figures/01890000-0000-7000-8000-000000000000',
      );
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    },
  );

  it('is not for members and keepers', async () => {
    for (const name of ['member', 'venue-keeper'] as const)
      expect((await (await actor(name)).get('/venue-figures')).status).toBe(403);
  });

  it('of too long a time is refused, with what to do', async () => {
    const cadre = await actor('district-cadre');
    const { status, body } = await cadre.get<ErrorBody>(
      '/venue-figures?from=2026-01-01&to=2026-11-01',
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'figures.too_long',
      message: '一次最多看 92 天，请选近一点的开始日期',
    });
  });

  it('is a workbook too', async () => {
    const cadre = await actor('district-cadre');
    const { status, body } = await cadre.get<Buffer>('/venue-figures/export');
    expect(status).toBe(200);
    const { items } = await listOf(cadre);
    expect(readSheet(body).map(([name]) => name)).toEqual([
      '场馆',
      ...items.map(({ name }) => name),
      '合计',
    ]);
  });
});
