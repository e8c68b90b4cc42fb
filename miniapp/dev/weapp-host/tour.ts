import { launch } from './launch';
import { STUB_NOW, ids, stubApi, type StubPersona } from './stub-api';
import { activityIds } from './stub-activities';
import { homeId } from './stub-homes';
import { managedIds } from './stub-managed';
import {
  bookingId,
  doorActivityId,
  faultId,
  offeredId,
  queuedId,
  seriesId,
  ownCourtId,
  roomId,
  venueId,
  visitedId,
} from './stub-places';
import type { WeApp } from './we-app';

export interface Stop {
  readonly page: string;
  readonly persona: StubPersona;
  readonly query?: Readonly<Record<string, string>>;
}

export interface Measure {
  readonly page: string;
  /** What was done: 'open', or the words on what was tapped. */
  readonly act: string;
  readonly bytes: number;
  readonly count: number;
  readonly largest: number;
  /** A list was fetched or another page opened, so the tap's budget does not apply. */
  readonly loads: boolean;
  readonly errors: readonly string[];
  /** What the page showed afterwards. */
  readonly text: string;
}

// What these show are further rows of a list, though nothing is fetched for it.
const MORE_ROWS = ['看后面的', '再看几条'];

const member = (page: string): string => `packages/member/${page}/index`;
const cadre = (page: string): string => `packages/cadre/${page}/index`;

/** Every page as somebody who may open it. A page that is missing here fails the gate. */
export const STOPS: readonly Stop[] = [
  { page: 'pages/home/index', persona: 'rider' },
  { page: 'pages/home/index', persona: 'member' },
  { page: 'pages/home/index', persona: 'chair' },
  { page: 'pages/services/index', persona: 'member' },
  { page: 'pages/messages/index', persona: 'member' },
  { page: 'pages/me/index', persona: 'rider' },
  { page: 'pages/me/index', persona: 'chair' },
  { page: 'pages/scan/index', persona: 'rider', query: { scene: 's1.stub' } },
  { page: 'pages/scan/index', persona: 'applicant', query: { scene: 's1.stub' } },
  { page: 'pages/scan/index', persona: 'member', query: { scene: 's1.stub' } },
  { page: 'pages/scan/index', persona: 'rider', query: { scene: 'U1.uy.2.AbC-_0123456' } },
  { page: 'pages/scan/index', persona: 'member', query: { scene: 'U1.uy.2.AbC-_0123456' } },
  { page: cadre('union-code'), persona: 'chair', query: { id: '140' } },
  { page: member('homes'), persona: 'rider' },
  { page: member('home'), persona: 'rider', query: { id: homeId } },
  { page: member('venues'), persona: 'member' },
  { page: member('venue-map'), persona: 'member' },
  { page: member('venue'), persona: 'member', query: { id: venueId } },
  { page: member('bookings'), persona: 'member' },
  { page: member('series'), persona: 'member', query: { id: seriesId } },
  {
    page: member('series-new'),
    persona: 'member',
    query: {
      ...{ id: venueId, resource: '01990000-0000-7000-8000-00000000c001', day: '2026-11-24' },
      ...{ at: String(Date.parse('2026-11-24T11:00:00.000Z')), slots: '1' },
    },
  },
  { page: member('calendar'), persona: 'member' },
  { page: member('booking'), persona: 'member', query: { id: bookingId } },
  { page: member('booking'), persona: 'member', query: { id: visitedId } },
  { page: member('booking'), persona: 'member', query: { id: queuedId } },
  { page: member('booking'), persona: 'member', query: { id: offeredId } },
  { page: member('fault'), persona: 'member', query: { id: venueId } },
  { page: cadre('fault'), persona: 'chair', query: { id: faultId } },
  { page: member('credit'), persona: 'member' },
  { page: 'packages/station/desks/index', persona: 'chair' },
  { page: 'packages/station/desk/index', persona: 'chair', query: { id: venueId } },
  { page: 'packages/station/closure/index', persona: 'chair', query: { id: venueId } },
  { page: 'packages/station/activity-door/index', persona: 'chair', query: { id: doorActivityId } },
  { page: 'packages/station/door/index', persona: 'chair', query: { place: 'venue', id: venueId } },
  {
    page: 'packages/station/door-phones/index',
    persona: 'chair',
    query: { place: 'activity', id: doorActivityId },
  },
  { page: member('door-pass'), persona: 'member', query: { code: 'D1.0' } },
  { page: cadre('booking'), persona: 'chair', query: { id: bookingId } },
  { page: cadre('credit-appeal'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('homes'), persona: 'chair' },
  { page: cadre('home'), persona: 'chair', query: { id: homeId } },
  { page: cadre('home-edit'), persona: 'chair' },
  { page: cadre('home-edit'), persona: 'chair', query: { id: homeId } },
  { page: cadre('home-share'), persona: 'chair', query: { id: homeId } },
  { page: cadre('venues'), persona: 'chair' },
  { page: cadre('venue'), persona: 'chair', query: { id: venueId } },
  { page: cadre('venue-new'), persona: 'chair' },
  { page: cadre('venue-hours'), persona: 'chair', query: { id: venueId } },
  { page: cadre('venue-resource'), persona: 'chair', query: { id: venueId } },
  ...[roomId, ownCourtId].map((resource) => ({
    page: cadre('venue-resource'),
    persona: 'chair' as const,
    query: { id: venueId, resource },
  })),
  { page: cadre('venue-rules'), persona: 'chair', query: { id: venueId } },
  {
    page: cadre('venue-rules'),
    persona: 'chair',
    query: { id: venueId, resource: ownCourtId },
  },
  ...['when', 'who', 'team', 'keep'].map((step) => ({
    page: cadre('venue-rules'),
    persona: 'chair' as const,
    query: { id: venueId, step },
  })),
  { page: cadre('activities'), persona: 'chair' },
  { page: cadre('activity'), persona: 'chair', query: { id: managedIds.draft } },
  { page: cadre('activity'), persona: 'chair', query: { id: managedIds.running } },
  { page: cadre('activity-plan'), persona: 'chair' },
  ...['who', 'how', 'draw', 'unions', 'question'].map((step) => ({
    page: cadre('activity-plan'),
    persona: 'chair' as const,
    query: { id: managedIds.draft, step, question: 'size' },
  })),
  { page: cadre('sign-ups'), persona: 'chair', query: { id: managedIds.running } },
  { page: member('station'), persona: 'member', query: { id: ids.station } },
  { page: member('stations'), persona: 'rider' },
  { page: member('join'), persona: 'rider', query: { stationId: ids.station } },
  { page: member('correct'), persona: 'applicant', query: { id: ids.returned } },
  { page: member('application'), persona: 'applicant', query: { id: ids.application } },
  { page: member('card'), persona: 'member' },
  { page: member('union'), persona: 'member', query: { id: '140' } },
  { page: member('consents'), persona: 'rider' },
  { page: member('settings'), persona: 'member' },
  { page: member('privacy'), persona: 'rider' },
  { page: member('my-file'), persona: 'member' },
  { page: member('file-views'), persona: 'member' },
  { page: member('my-export'), persona: 'member' },
  { page: member('my-consents'), persona: 'member' },
  { page: member('erase'), persona: 'member' },
  { page: member('devices'), persona: 'member' },
  { page: member('employments'), persona: 'member' },
  { page: member('employment'), persona: 'member' },
  { page: member('founding-posts'), persona: 'member' },
  { page: member('membership'), persona: 'member' },
  { page: member('transfer'), persona: 'member' },
  { page: member('activities'), persona: 'rider' },
  { page: member('activity'), persona: 'member', query: { id: activityIds.open } },
  { page: member('activity'), persona: 'member', query: { id: activityIds.offered } },
  { page: member('activity'), persona: 'rider', query: { id: activityIds.drawn } },
  { page: member('sign-up'), persona: 'member', query: { id: activityIds.open } },
  { page: member('draw'), persona: 'member', query: { id: activityIds.drawn } },
  { page: member('waiting-room'), persona: 'member', query: { id: activityIds.soon } },
  { page: member('my-activities'), persona: 'member' },
  { page: member('relatives'), persona: 'member' },
  { page: member('relative-new'), persona: 'member' },
  { page: member('appeal'), persona: 'member', query: { matterId: ids.task } },
  { page: member('roster-claim'), persona: 'rider' },
  { page: member('real-name'), persona: 'member' },
  { page: member('correction'), persona: 'member' },
  { page: cadre('correction'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('inbox'), persona: 'chair' },
  { page: cadre('transfer'), persona: 'chair', query: { id: ids.transfer } },
  { page: cadre('lapse'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('appeal'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('review'), persona: 'chair', query: { id: ids.application } },
  { page: member('dispute'), persona: 'member', query: { id: ids.dispute } },
  { page: cadre('dispute'), persona: 'chair', query: { id: ids.dispute } },
  { page: cadre('resolutions'), persona: 'chair' },
  { page: cadre('foundings'), persona: 'chair' },
  { page: cadre('founding'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('founding-new'), persona: 'chair' },
  { page: cadre('founding-report'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('founding-proposal'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('changes'), persona: 'chair' },
  { page: cadre('change'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('roster'), persona: 'chair' },
  { page: cadre('roster-import'), persona: 'chair' },
  { page: cadre('roster-import'), persona: 'chair', query: { id: ids.rosterImport } },
  { page: cadre('tree'), persona: 'chair' },
  { page: cadre('committee'), persona: 'chair', query: { id: '140' } },
  { page: cadre('renewal'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('election'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('vacancy'), persona: 'chair', query: { id: ids.task } },
  { page: cadre('union-page'), persona: 'chair', query: { id: '140' } },
  { page: cadre('stations'), persona: 'chair' },
  { page: cadre('station-new'), persona: 'chair' },
  { page: cadre('delegation'), persona: 'chair' },
  { page: cadre('delegation-new'), persona: 'chair' },
  { page: cadre('figures'), persona: 'chair' },
  { page: cadre('venue-figures'), persona: 'chair' },
  { page: cadre('venue-use'), persona: 'chair', query: { id: venueId } },
  { page: cadre('figure-records'), persona: 'chair', query: { state: 'submitted' } },
  { page: cadre('escalated'), persona: 'chair' },
  { page: 'packages/station/verify/index', persona: 'keeper' },
];

/** Opens a page on a fresh phone, and each time again before the next thing on it is tapped. */
export async function visit(stop: Stop, dist?: string): Promise<Measure[]> {
  const measures: Measure[] = [];
  let app = await openStop(stop, dist);
  measures.push(measure(app, stop.page, 'open', true));
  const targets = app.tapTargets();
  const kinds = new Set<string>();
  for (const [index, name] of targets.entries()) {
    // Rows of a list differ by their numbers only; the first stands for all.
    const kind = name.replace(/\d+/g, '#');
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    if (app.tapTargets().join('\n') !== targets.join('\n')) {
      app.close();
      app = await openStop(stop, dist);
    }
    const asked = app.requests.length;
    const depth = app.stackDepth;
    await app.tapTarget(index);
    const moved = app.stackDepth !== depth || app.page().path !== stop.page;
    const listed = app.requests.slice(asked).some(({ method }) => method === 'GET');
    measures.push(measure(app, stop.page, name, moved || listed || MORE_ROWS.includes(name)));
    if (moved) {
      app.close();
      app = await openStop(stop, dist);
    }
  }
  app.close();
  return measures;
}

async function openStop({ page, persona, query }: Stop, dist?: string): Promise<WeApp> {
  const request = stubApi(persona, { rows: 20 });
  const app = await launch({
    dist,
    request,
    persona,
    now: STUB_NOW,
    privacyAgreed: true,
    answers: { modal: false },
  });
  await app.open(page, query);
  return app;
}

function measure(app: WeApp, page: string, act: string, loads: boolean): Measure {
  return { page, act, loads, ...app.setData.last, errors: [...app.errors], text: app.text() };
}
