import nodeIcal, { type VEvent } from 'node-ical';
import { actor, guest, type Actor } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Link {
  url: string | null;
  createdAt: string | null;
}
interface Feature {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: { name?: string; title?: string; gcj02: [number, number] | null };
}

/** Tuesday, 10:00 in Shanghai. */
const TUESDAY = '2026-12-01T02:00:00.000Z';

jest.setTimeout(60_000);
beforeEach(() => home.reset(TUESDAY));
afterEach(expectInvariants);

/** As a calendar does: no session, the address alone. */
async function subscribe(url: string): Promise<{ status: number; events: VEvent[]; text: string }> {
  const path = new URL(url).pathname;
  const response = await fetch(`${home.baseUrl}${path}`);
  const text = await response.text();
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  return { status: response.status, events, text };
}
const linkOf = async (who: Actor): Promise<string> =>
  (await who.mustPost<Link>('/calendars/mine')).url ?? '';

describe('the calendar of a phone', () => {
  it('shows what is booked and signed up for, and takes back what was given back', async () => {
    const member = await actor('member');
    const url = await linkOf(member);
    const { upcoming } = await member.mustGet<{
      upcoming: { id: string; startsAt: string; venueName: string; resourceName: string }[];
    }>('/bookings/mine');
    const [next] = upcoming;
    if (!next) throw new Error('the member of the demo city has a booking');
    const find = async () =>
      (await subscribe(url)).events.find(({ uid }) => uid === `booking-${next.id}@workers-home`);
    const before = await find();
    expect(before).toMatchObject({
      summary: `${next.venueName} ${next.resourceName}`,
      status: 'CONFIRMED',
    });
    expect(before?.start.toISOString()).toBe(next.startsAt);
    await member.mustPost(`/bookings/mine/${next.id}/cancel`);
    expect((await find())?.status).toBe('CANCELLED');
  });

  it('names nobody: no name, no number, no phone of a person stands in it', async () => {
    const { text } = await subscribe(await linkOf(await actor('member')));
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
    expect(text).not.toMatch(/1[3-9]\d{9}|\d{17}[\dX]/);
  });

  it('is nobody else’s: each has a link of their own, and an ended one opens nothing', async () => {
    const [member, rider] = [await actor('member'), await actor('rider')];
    const [hers, his] = [await linkOf(member), await linkOf(rider)];
    expect(hers).not.toBe(his);
    expect((await subscribe(his)).events.filter(({ uid }) => uid.startsWith('booking-'))).toEqual(
      [],
    );
    await member.mustPost('/calendars/mine/end');
    const dead = await fetch(`${home.baseUrl}${new URL(hers).pathname}`);
    expect(dead.status).toBe(404);
    expect(await dead.json()).toMatchObject({ code: 'calendar.link_dead' });
    expect((await subscribe(his)).status).toBe(200);
  });

  it('is no calendar of anybody who was erased', async () => {
    const rider = await actor('rider');
    const url = await linkOf(rider);
    await rider.mustPost('/me/erasure', { confirmed: true });
    expect((await subscribe(url)).status).toBe(404);
  });
});

describe('what others may read', () => {
  it('public activities as a calendar, the same ones that the list shows', async () => {
    const { items } = await guest().mustGet<{ items: { id: string; title: string }[] }>(
      '/activities',
    );
    const response = await fetch(`${home.baseUrl}/api/v1/calendars/activities.ics`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const events = Object.values(nodeIcal.sync.parseICS(await response.text())).filter(
      (one): one is VEvent => one?.type === 'VEVENT',
    );
    expect(events.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(items.map(({ title }) => title)),
    );
  });

  it('venues and activities as JSON and as GeoJSON, in WGS-84, longitude first', async () => {
    const { items } = await guest().mustGet<{ items: { id: string; longitude: number }[] }>(
      '/open-data/venues.json',
    );
    expect(items.length).toBeGreaterThan(0);
    const map = await guest().get<{ type: string; features: Feature[] }>(
      '/open-data/venues.geojson',
    );
    expect(map.headers.get('content-type')).toContain('application/geo+json');
    expect(map.headers.get('access-control-allow-origin')).toBe('*');
    expect(map.body.type).toBe('FeatureCollection');
    expect(map.body.features.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const [first] = map.body.features;
    const [longitude = 0, latitude = 0] = first?.geometry?.coordinates ?? [];
    expect(longitude).toBeGreaterThan(latitude);
    // Some hundred metres beside what Chinese maps say.
    expect(Math.abs(longitude - (first?.properties.gcj02?.[0] ?? 0))).toBeGreaterThan(0.001);
    const activities = await guest().mustGet<{ features: Feature[] }>(
      '/open-data/activities.geojson',
    );
    expect(activities.features.length).toBeGreaterThan(0);
  });
});
