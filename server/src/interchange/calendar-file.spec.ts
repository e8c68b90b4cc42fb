import nodeIcal, { type VEvent } from 'node-ical';
import { calendarFile, type CalendarEntry } from './calendar-file';

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'booking-1@workers-home',
  title: '区职工体育馆 3 号场',
  startsAt: new Date('2026-12-01T11:00:00.000Z'),
  endsAt: new Date('2026-12-01T12:00:00.000Z'),
  place: '滨河路 88 号',
  text: '已约好',
  mood: 'confirmed',
  changedAt: new Date('2026-11-30T00:00:00.000Z'),
  ...change,
});
const read = (entries: CalendarEntry[]): VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(calendarFile('我的预约', entries, 60))).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );

describe('a calendar file', () => {
  it('is read by a foreign parser with every field as it was', () => {
    const [event] = read([entry()]);
    expect(event).toMatchObject({
      uid: 'booking-1@workers-home',
      summary: '区职工体育馆 3 号场',
      location: '滨河路 88 号',
      description: '已约好',
      status: 'CONFIRMED',
    });
    expect(event?.start.toISOString()).toBe('2026-12-01T11:00:00.000Z');
    expect(event?.end?.toISOString()).toBe('2026-12-01T12:00:00.000Z');
  });

  it('carries what people write: commas, semicolons, backslashes, several lines, long Chinese text', () => {
    const text = `第一行，逗号, 分号; 反斜杠\\ 引号"\n第二行\n${'很长的一句话'.repeat(60)}`;
    const title = 'BEGIN:VEVENT\nSUMMARY:别人的';
    const events = read([entry({ text, title })]);
    expect(events).toHaveLength(1);
    expect(events[0]?.description).toBe(text);
    expect(events[0]?.summary).toBe(title);
  });

  it('folds lines at 75 octets, never inside a character', () => {
    const file = calendarFile('我的预约', [entry({ text: '很长的一句话'.repeat(60) })], 60);
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line, 'utf8')))).toBeLessThanOrEqual(
      75,
    );
    expect(file).not.toContain('\uFFFD');
  });

  it('says what is given back and what still waits', () => {
    const events = read([
      entry({ uid: 'a', mood: 'cancelled' }),
      entry({ uid: 'b', mood: 'tentative' }),
    ]);
    expect(events.map(({ uid, status }) => [uid, status])).toEqual([
      ['a', 'CANCELLED'],
      ['b', 'TENTATIVE'],
    ]);
  });

  it('carries a place on the map', () => {
    const [event] = read([entry({ position: { latitude: 30.5, longitude: 114.3 } })]);
    expect(event?.geo).toEqual({ lat: 30.5, lon: 114.3 });
  });

  it('is a calendar without entries too', () => {
    expect(read([])).toEqual([]);
  });
});
