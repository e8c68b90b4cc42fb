import { ruleSamples } from '@home/shared';

/** Every kind of actor, by the name of a persona of the demo city (`anonymous` has no session). */
export const actors = [
  'anonymous',
  'rider',
  'member',
  'chair',
  'deputy',
  'neighbour-chair',
  'ex-chair',
  'subdistrict-cadre',
  'district-cadre',
  'city-cadre',
  'keeper',
  'venue-keeper',
] as const;

export type ActorName = (typeof actors)[number];

/** `in`: past the guard and the scope. 404: outside the scope, exactly like missing. */
export type Outcome = 'in' | 401 | 403 | 404;

export type Row = Record<ActorName, Outcome>;

/** The venue keeper is a member elsewhere than in a venue, unless the line says otherwise. */
const row = (...outcomes: Outcome[]): Row =>
  Object.fromEntries(
    actors.map((name, at) => [name, outcomes[at] ?? outcomes[actors.indexOf('member')]]),
  ) as Row;
const andVenueKeeper = (line: Row): Row => ({ ...line, 'venue-keeper': 'in' });

//                       anon  rider member chair deputy neighb ex   subd  distr city  keeper
const everyone = row('in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in');
const signedIn = row(401, 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in');
/** A matter of the persona `applicant`: nobody else's. */
const itsOwner = row(401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404);
/** Something of the chair's union: the neighbour's office does not reach it. */
const office = row(401, 403, 403, 'in', 'in', 404, 403, 'in', 'in', 'in', 403);
/** No subject: whoever holds such an office anywhere. */
const anyOffice = row(401, 403, 403, 'in', 'in', 'in', 403, 'in', 'in', 'in', 403);
/** The chair alone: not the deputy, who cannot pass on what was lent, and no cadre above. */
const anyChair = row(401, 403, 403, 'in', 403, 'in', 403, 403, 403, 403, 403);
const theChair = row(401, 403, 403, 'in', 403, 404, 403, 403, 403, 403, 403);
const doorkeepers = row(401, 403, 403, 'in', 'in', 'in', 403, 403, 403, 403, 'in');

/** Something of the district's hall: chairs and cadres below it do not reach it. */
const hall = row(401, 403, 403, 404, 404, 404, 403, 404, 'in', 'in', 403);
const hallDesk = andVenueKeeper(hall);

/** The door of an activity of the chair's union: keepers of the station and of the district's venues too. */
const activityDoor = andVenueKeeper(
  row(401, 403, 403, 'in', 'in', 404, 403, 'in', 'in', 'in', 'in'),
);

/** No subject: whoever keeps doors anywhere. */
const keepers = andVenueKeeper(row(401, 403, 403, 'in', 'in', 'in', 403, 'in', 'in', 'in', 'in'));
/** Something of a place that is not there: whoever reaches the place sees that it is missing. */
const noDoor = (place: Row): Row =>
  Object.fromEntries(
    Object.entries(place).map(([name, outcome]) => [name, outcome === 'in' ? 404 : outcome]),
  ) as Row;

/** Rosters are given in by the chair of that very union, or the deputy. */
const anyChairOrDeputy = row(401, 403, 403, 'in', 'in', 'in', 403, 403, 403, 403, 403);
const itsChair = row(401, 403, 403, 'in', 'in', 404, 403, 403, 403, 403, 403);

/** Those who answer for a union, without whoever stands in for the chair. */
const unionHeads = row(401, 403, 403, 'in', 403, 'in', 403, 'in', 'in', 'in', 403);
const unionHead = row(401, 403, 403, 'in', 403, 404, 403, 'in', 'in', 'in', 403);

/** Every account may use files; whose matter it is decides. */
const filesOfOffice = row(401, 404, 404, 'in', 'in', 404, 404, 'in', 'in', 'in', 404);
const ofApplication = 'subjectType=join_application&subjectId=:application';
const ofHall = 'subjectType=venue&subjectId=:hall';
const photosOfHall = row(401, 404, 404, 404, 404, 404, 404, 404, 'in', 'in', 404);
/** Only what WeChat has signed. */
const wechatAlone = row(403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403);
const unsigned = 'signature=none&timestamp=1&nonce=1';
/** A matter of the riders' neighbour in the next subdistrict: only the city and the district stand above it. */
const unionsAbove = row(401, 403, 403, 404, 403, 404, 403, 404, 'in', 'in', 403);
/** A matter that the subdistrict has: no union below it reaches it. */
const unionAbove = row(401, 403, 403, 404, 404, 404, 403, 'in', 'in', 'in', 403);
/** A matter of the subdistrict: chairs below it have the permission, over their own unions alone. */
const territory = row(401, 403, 403, 404, 403, 404, 403, 'in', 'in', 'in', 403);

export interface Line {
  outcome: Row;
  /** A body that would be accepted from someone in scope. */
  body?: object;
  query?: string;
}

const line = (outcome: Row, body?: object, query?: string): Line => ({
  outcome,
  ...(body ? { body } : {}),
  ...(query ? { query } : {}),
});

const resolvedOn = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

const homePage = {
  kind: 'own',
  name: '测试职工之家',
  address: '测试路 1 号',
  intro: '坐坐',
  contact: '12351',
  hours: [],
  offers: [],
  charter: [],
};
const closureSpan = `from=${resolvedOn}T10:00:00.000Z&to=${resolvedOn}T23:00:00.000Z`;
const aSlot = {
  resourceId: ':court',
  day: resolvedOn,
  startsAt: `${resolvedOn}T11:00:00.000Z`,
  slots: 1,
};
/** Of the persona `member`, and nobody else's. */
const itsMember = { ...itsOwner, member: 'in' as const };

const hoursAhead = (hours: number): string => new Date(Date.now() + hours * 3600_000).toISOString();
const activityPlan = {
  title: '试一试',
  intro: '',
  startsAt: hoursAhead(48),
  endsAt: hoursAhead(50),
  venueId: null,
  place: '门口',
  latitude: null,
  longitude: null,
  audience: 'everyone',
  unions: [],
  capacity: 5,
  feeFen: 0,
  form: [],
  signUpFrom: hoursAhead(0.1),
  signUpTo: hoursAhead(24),
  mode: 'first_come',
  holdMinutes: 60,
  rule: null,
};

/** One line a route. `:application`, `:station` … stand for ids of the demo city, see the spec. */
export const matrix: Record<string, Line> = {
  'GET /livez': line(everyone),
  'GET /readyz': line(everyone),
  'GET /sandbox/clock': line(everyone),
  'POST /sandbox/clock': line(everyone),
  'GET /sandbox/personas': line(everyone),
  'GET /sandbox/stickers': line(everyone),
  'GET /sandbox/wechat': line(everyone),
  'GET /sandbox/identity': line(everyone),

  'POST /session/wechat': line(everyone),
  'POST /session/refresh': line(everyone),
  'POST /session/logout': line(signedIn),
  'POST /session/logout-everywhere': line(signedIn),
  'GET /session/devices': line(signedIn),
  'POST /session/devices/:id/end': line(signedIn),
  'GET /me': line(signedIn),
  'POST /me/phone': line(signedIn),
  'GET /me/file-views': line(signedIn),
  'GET /me/exports': line(signedIn),
  'POST /me/exports': line(signedIn),
  'POST /me/exports/:id/link': line(signedIn),
  'GET /exports/download': line(everyone),
  'GET /me/consents': line(signedIn),
  'POST /me/consents/withdraw': line(signedIn),
  'GET /me/correction': line(signedIn),
  'POST /me/correction': line(signedIn),
  'POST /corrections/:id/withdraw': line(itsOwner, {}),
  'GET /corrections/:id': line(office),
  'POST /corrections/:id/approve': line(office, { document: 'id_card' }),
  'POST /corrections/:id/reject': line(office, { note: '证件上不是' }),
  'GET /me/real-name': line(signedIn),
  'POST /me/real-name/check': line(signedIn),
  'POST /memberships/:id/real-name': line(office, { document: 'id_card' }),
  'GET /me/erasure': line(signedIn),
  'POST /me/erasure': line(signedIn),

  'GET /organisations/:id': line(everyone),
  'GET /organisations/search': line(signedIn, undefined, 'q=河东'),
  'GET /regions': line(everyone),

  'GET /scan/union': line(everyone, undefined, 'scene=:unionscene'),
  'GET /organisations/:id/code': line(office),
  'POST /organisations/:id/code': line(office, {}),
  'POST /organisations/:id/code/retire-older': line(office, {}),
  'GET /organisations/:id/code/picture.png': line(office),
  'GET /organisations/:id/code/poster.pdf': line(office),
  'GET /scan': line(everyone, undefined, 'scene=:scene'),
  'GET /stations/nearby': line(everyone, undefined, 'latitude=30.58&longitude=114.3'),
  'GET /stations/managed': line(anyOffice),
  'GET /stations/:id': line(everyone),
  'POST /stations/:id/visits': line(signedIn),
  'POST /stations': line(office, {
    organisationId: ':union',
    name: '测试驿站',
    address: '测试路 1 号',
    latitude: 30.58,
    longitude: 114.3,
    offers: [],
    hours: [{ days: '1-7', opens: '08:00', closes: '20:00' }],
  }),
  'POST /stations/:id/codes': line(office, {}),
  'POST /stations/:id/codes/:version/retire': line(office, {}),
  'GET /stations/:id/code.png': line(office),
  'GET /stations/:id/poster.pdf': line(office),

  'GET /join/consents': line(everyone),
  'GET /join/route': line(signedIn, undefined, 'employmentForm=rider&stationId=:station'),
  'POST /join/applications': line(signedIn),
  'GET /join/applications/mine': line(signedIn),
  'GET /join/applications/:id': line(itsOwner),
  'POST /join/applications/:id/withdraw': line(itsOwner, {}),
  'POST /join/applications/:id/resubmit': line(itsOwner, { resubmit: true }),
  'GET /join/review/:id': line(office),
  'POST /join/review/:id/reveal': line(office, { purpose: 'verify_identity' }),
  'POST /join/review/:id/return': line(office, { missing: ['name'] }),
  'POST /join/review/:id/forward': line(office, {
    organisationId: ':fallback',
    reason: 'works_elsewhere',
  }),
  'POST /join/review/:id/reject': line(office, {
    reason: 'not_own_will',
    note: '本人电话里说没有申请',
  }),
  'GET /join/review/:id/forward-targets': line(office),
  'GET /join/resolutions': line(anyOffice),
  'GET /join/resolutions/:id': line(office),
  'POST /join/resolutions': line(office, { resolvedOn, applicationIds: [':application'] }),

  'GET /tasks/inbox': line(andVenueKeeper(anyOffice)),
  'GET /files': line(filesOfOffice, undefined, ofApplication),
  // No file is sent: whoever may not is refused before anything is read.
  'POST /files': line(filesOfOffice, {}, ofApplication),
  'POST /files/:id/link': line(itsOwner, {}, ofApplication),
  'POST /files/:id/remove': line(itsOwner, {}, ofApplication),
  'GET /photos': line(photosOfHall, undefined, ofHall),
  'POST /photos': line(photosOfHall, {}, ofHall),
  'POST /photos/order': line(photosOfHall, { ids: [':hall'] }, ofHall),
  'POST /photos/:id/pass': line(itsOwner, {}, ofHall),
  'POST /photos/:id/remove': line(itsOwner, {}, ofHall),
  'GET /photos/preview': line(everyone),
  'GET /photos/:file': line({ ...itsOwner, anonymous: 404 }),
  'GET /files/download': line(everyone),
  'GET /files/check': line(everyone),
  'GET /wechat/callback': line(wechatAlone, undefined, unsigned),
  'POST /wechat/callback': line(wechatAlone, {}, unsigned),

  'GET /disputes/of-application/:id': line(office),
  'GET /disputes/own/:id': line(itsOwner),
  'POST /disputes/own/:id/statements': line(itsOwner, { text: '不是我' }),
  'POST /disputes/:id/statements': line(office, { text: '登记表在我们这里' }),
  'GET /disputes/:id': line(office),
  'POST /disputes/:id/confirm': line(office, { note: '当面核对了身份证' }),
  'POST /disputes/:id/deny': line(office, { note: '不是同一个人' }),

  'GET /transfers/:id': line(office),
  'POST /transfers/:id/accept': line(office, {}),
  'POST /transfers/:id/reject': line(office, { note: '不在我们片区' }),
  'GET /lapses/:id': line(office),
  'POST /lapses/:id/keep': line(office, { note: '人在' }),
  'GET /appeals': line(signedIn),
  'POST /appeals': line(signedIn),
  'POST /appeals/:id/withdraw': line(itsOwner, {}),
  'GET /appeals/:id': line(unionAbove),
  'POST /appeals/:id/uphold': line(unionAbove, { note: '材料齐全' }),
  'POST /appeals/:id/dismiss': line(unionAbove, { note: '单位不在我市' }),
  'POST /lapses/:id/end': line(office, { note: '没有回话' }),
  'GET /memberships/:id/on': line(office, undefined, 'day=2026-05-01'),
  'POST /memberships/:id/propose-lapse': line(office, { reason: '半年没有联系上' }),
  'GET /figures': line(office, undefined, 'organisation=:union'),
  'GET /figures/records': line(office, undefined, 'organisation=:union&state=submitted'),
  'GET /venue-figures': line(anyOffice),
  'GET /venue-figures/export': line(anyOffice),
  'GET /venue-figures/:id': line(hall),
  'GET /tasks/escalated': line(andVenueKeeper(anyOffice)),
  'GET /delegations': line(anyChair),
  'POST /delegations': line(theChair, {
    organisationId: ':union',
    memberNo: '000000000000',
    fromDay: resolvedOn,
    toDay: resolvedOn,
    reason: '休年假',
  }),
  'POST /delegations/:id/end': line(theChair, {}),
  'GET /me/employments': line(signedIn),
  'POST /me/employments': line(signedIn),
  'POST /me/employments/:id/correct': line(signedIn),
  'POST /me/employments/:id/end': line(signedIn),
  'POST /me/employments/:id/remove': line(signedIn),
  'GET /me/roster-claims': line(signedIn),
  'POST /me/roster-claims/:id/confirm': line(signedIn),
  'POST /me/roster-claims/:id/deny': line(signedIn),

  'GET /roster/members': line(office, undefined, 'organisation=:union'),
  'POST /roster/members/:id/reveal': line(office, { purpose: 'contact' }),
  'GET /roster/exports': line(anyOffice),
  'POST /roster/exports': line(office, { organisationId: ':union' }),
  'POST /roster/exports/:id/link': line(anyOffice),
  'GET /roster/exports/download': line(everyone),
  'GET /roster/imports': line(anyChairOrDeputy),
  'POST /roster/imports': line(itsChair, {}, 'organisation=:union'),
  'GET /roster/imports/:id': line(itsChair),
  'GET /roster/imports/:id/rows': line(itsChair),
  'POST /roster/imports/:id/rows/:row/mend': line(itsChair, {
    name: '王小明',
    idNumber: '',
    phone: '',
    joinedOn: '',
  }),
  'POST /roster/imports/:id/confirm': line(itsChair, {}),

  'GET /organisation-changes': line(unionHeads),
  'GET /organisation-changes/:id': line(unionHead),
  'POST /organisation-changes': line(unionHead, {
    kind: 'dissolve',
    organisationId: ':union',
    reason: '单位搬走了',
  }),
  'POST /organisation-changes/:id/withdraw': line(unionHead, {}),
  'POST /organisation-changes/:id/approve': line(unionHead, {}),
  'POST /organisation-changes/:id/refuse': line(unionHead, { note: '再等一等' }),

  'GET /union-tree': line(unionHeads),
  'POST /organisations/:id/page': line(office, {
    version: 0,
    contact: '12351',
    address: '滨河路 88 号',
    hours: '工作日 9:00–17:30',
    offers: ['法律咨询'],
    promise: '三天之内答复',
  }),
  'GET /committees/:id': line(unionHead),
  'POST /officers/:id/end': line(unionHead, {}),
  'GET /term-renewals/:id': line(unionHead),
  'POST /term-renewals/:id/elect': line(unionHead, {
    electedOn: resolvedOn,
    years: 3,
    officers: [{ memberNo: '000000000000', post: 'chair' }],
    resolution: '会员大会选举',
  }),
  'POST /term-renewals/:id/postpone': line(unionHead, { reason: '人手不够', months: 3 }),
  'POST /term-renewals/:id/approve': line(unionHead, {}),
  'POST /term-renewals/:id/return': line(unionHead, { note: '请再核对' }),
  'POST /term-renewals/:id/grant': line(unionHead, {}),
  'POST /term-renewals/:id/refuse': line(unionHead, { note: '请按期选举' }),
  'GET /union-vacancies/:id': line(unionsAbove),
  'POST /union-vacancies/:id/fill': line(unionsAbove, {
    electedOn: resolvedOn,
    memberNo: '000000000000',
    resolution: '补选主席',
  }),
  'GET /relatives': line(signedIn),
  'POST /relatives': line(signedIn),
  'POST /relatives/:id/withdraw': line(signedIn),
  'GET /union-foundings': line(unionHeads),
  'GET /union-foundings/places': line(unionHeads),
  'GET /union-foundings/:id': line(territory),
  'POST /union-foundings': line(territory, {
    parentId: ':subdistrict',
    kind: 'joint',
    name: '试一试联合工会',
    employers: [],
    address: '滨河路 1 号',
    expectedMembers: 30,
    reason: '试一试',
  }),
  'POST /union-foundings/:id/approve': line(territory, {}),
  'POST /union-foundings/:id/refuse': line(territory, { note: '再等一等' }),
  'POST /union-foundings/:id/withdraw': line(territory, {}),
  'POST /union-foundings/:id/report': line(territory, {
    heldOn: resolvedOn,
    termYears: 3,
    resolution: '选出了委员',
    officers: [{ memberNo: '000000000000', post: 'chair' }],
  }),
  'POST /union-foundings/:id/return': line(territory, { note: '缺决议' }),
  'POST /union-foundings/:id/establish': line(territory, {}),
  'GET /founding-proposals': line(unionHeads),
  'GET /founding-proposals/:id': line(territory),
  'POST /founding-proposals/:id/put-off': line(territory, { note: '明年再说', months: '3' }),
  'GET /me/founding-posts': line(signedIn),
  'POST /me/founding-posts/:id/agree': line(signedIn),
  'POST /me/founding-posts/:id/decline': line(signedIn),
  'GET /homes': line(everyone),
  'GET /homes/managed': line(anyOffice),
  'GET /homes/managed/:id': line(hall),
  'GET /homes/:id': line(everyone),
  'POST /homes': line(office, { organisationId: ':union', ...homePage }),
  'POST /homes/:id': line(hall, { ...homePage, version: 1 }),
  'POST /homes/:id/shares': line(hall, {
    organisationId: ':union',
    from: resolvedOn,
    hours: [],
    dailyQuota: 3,
  }),
  'POST /homes/:id/shares/:share/end': line(hall, {}),
  'GET /venues': line(everyone),
  'GET /venues/nearby': line(everyone, undefined, 'latitude=30.27&longitude=120.16'),
  'GET /venues/managed': line(andVenueKeeper(anyOffice)),
  'GET /venues/managed/:id': line(hall),
  'GET /venues/:id': line(everyone),
  'GET /venues/:id/availability': line(everyone),
  'GET /venues/:id/poster.pdf': line(hallDesk),
  'GET /venues/:id/bookings': line(hallDesk),
  'GET /venues/:id/closures/preview': line(hallDesk, undefined, closureSpan),
  'POST /venues': line(office, {
    organisationId: ':union',
    name: '测试球场',
    address: '测试路 1 号',
    latitude: 30.2,
    longitude: 120.1,
    rulesText: '穿软底鞋',
    phone: '12351',
    hours: [],
    rules: ruleSamples.jiujiang,
  }),
  'POST /venues/:id/home': line(hall, { homeId: null, from: null }),
  'POST /venues/:id/resources': line(hall, { name: '5 号场', kind: 'badminton', capacity: 1 }),
  'GET /venues/:id/resources/:resource/resize/preview': line(hall, undefined, 'capacity=5'),
  'POST /venues/:id/resources/:resource/resize': line(hall, { capacity: 5, bookings: 0 }),
  'POST /venues/:id/resources/:resource/rules/end': line(hall, { from: resolvedOn }),
  'POST /venues/:id/hours': line(hall, { hours: [], publicGood: [], from: resolvedOn }),
  'POST /venues/:id/rules': line(hall, { rules: ruleSamples.jiujiang, from: resolvedOn }),
  'POST /venues/:id/check-in': line(hallDesk, { cardCode: 'M1.000000000000.1.1.AAAAAAAAAAAAAAAA' }),
  'GET /venues/:id/doors': line(hallDesk),
  'POST /venues/:id/doors': line(hallDesk, {}),
  // A key is for the phone that opened the door: to everybody else there is no door.
  'GET /venues/:id/doors/:door/key': line(noDoor(hallDesk)),
  'POST /venues/:id/doors/:door/end': line(noDoor(hallDesk), {}),
  'POST /venues/:id/closures': line(hallDesk, {
    from: `${resolvedOn}T10:00:00.000Z`,
    to: `${resolvedOn}T23:00:00.000Z`,
    reason: '保养',
    bookings: 0,
  }),
  'POST /closures/:id/lift': line(hallDesk, {}),

  'POST /venues/:id/faults': line(signedIn, { kind: 'light', text: '左边的灯不亮' }),
  'GET /venue-faults/mine': line(signedIn),
  'POST /venue-faults/mine/:id/withdraw': line(itsMember, {}),
  'GET /venue-faults/:id': line(hallDesk),
  'POST /venue-faults/:id/fix': line(hallDesk, {}),
  'POST /venue-faults/:id/set-aside': line(hallDesk, { note: '看过了，是好的' }),
  'GET /calendars/mine': line(signedIn),
  'POST /calendars/mine': line(signedIn, {}),
  'POST /calendars/mine/end': line(signedIn, {}),
  // Only its very link opens a calendar.
  'GET /calendars/feeds/:file': line({ ...itsOwner, anonymous: 404 }),
  'GET /calendars/activities.ics': line(everyone),
  'GET /open-data/venues.json': line(everyone),
  'GET /open-data/activities.json': line(everyone),
  'GET /open-data/venues.geojson': line(everyone),
  'GET /open-data/activities.geojson': line(everyone),

  'GET /bookings/mine': line(signedIn),
  'GET /bookings/mine/:id': line(itsMember),
  'POST /bookings': line(signedIn),
  'POST /bookings/series': line(signedIn),
  'POST /bookings/wait': line(signedIn),
  'POST /bookings/mine/:id/cancel': line(itsMember, {}),
  'POST /bookings/mine/series/:id/cancel': line(itsOwner, {}),
  'POST /bookings/mine/:id/reschedule': line(itsMember, aSlot),
  'POST /bookings/mine/:id/rate': line(itsMember, { rating: 5 }),
  'GET /bookings/review/:id': line(hallDesk),
  'POST /bookings/review/:id/approve': line(hallDesk, {}),
  'POST /bookings/review/:id/refuse': line(hallDesk, { note: '那天有课' }),
  'POST /bookings/review/:id/check-in': line(hallDesk, { reason: '没带手机' }),
  'GET /credit/mine': line(signedIn),
  'POST /credit/entries/:id/appeal': line(itsMember, { reason: '临时加班' }),
  'POST /credit/appeals/:id/withdraw': line(itsMember, {}),
  'GET /credit/appeals/:id': line(hall),
  'POST /credit/appeals/:id/accept': line(hall, {}),
  'POST /credit/appeals/:id/reject': line(hall, { note: '有录像' }),

  'GET /activities': line(everyone),
  'GET /activities/:id': line(everyone),
  'GET /activities/:id/draw': line(everyone),
  'GET /activities/registrations/mine': line(signedIn),
  'POST /activities/:id/registrations': line(signedIn),
  'POST /activities/registrations/:id/cancel': line(itsMember, {}),
  'POST /activities/registrations/:id/rate': line(itsMember, { rating: 5 }),
  'GET /activities/managed': line(anyOffice),
  'GET /activities/managed/:id': line(office),
  'POST /activities': line(office, { ...activityPlan, organisationId: ':union' }),
  'POST /activities/:id/edit': line(office, activityPlan),
  'POST /activities/:id/publish': line(office, { waitingRoom: false }),
  'POST /activities/:id/resize': line(office, { capacity: 9 }),
  'POST /activities/:id/close': line(office, {}),
  'POST /activities/:id/cancel': line(office, { reason: '下雨' }),
  'GET /activities/:id/sign-ups': line(activityDoor),
  'POST /activities/:id/sign-ups/:registration/remove': line(office, { reason: '给错了' }),
  'POST /activities/:id/check-in': line(activityDoor, { cardCode: 'x' }),
  'GET /activities/kept': line(keepers),
  'GET /activities/:id/door-list': line(activityDoor),
  'GET /activities/:id/doors': line(activityDoor),
  'POST /activities/:id/doors': line(activityDoor, {}),
  'GET /activities/:id/doors/:door/key': line(noDoor(activityDoor)),
  'POST /activities/:id/doors/:door/end': line(noDoor(activityDoor), {}),
  'POST /doors/pass': line(signedIn, { code: 'D1.1' }),
  'GET /activities/sign-up-lists': line(anyOffice),
  'POST /activities/:id/sign-up-lists': line(office, {}),
  // A workbook is whose who asked for it: somebody else's looks like none.
  'POST /activities/sign-up-lists/:id/link': line(
    row(401, 403, 403, 404, 404, 404, 403, 404, 404, 404, 403),
  ),
  'GET /activities/sign-up-lists/download': line(everyone),
  'GET /waiting-rooms/:id': line(signedIn),
  'POST /waiting-rooms/:id/enter': line(signedIn),
  'GET /waitlist/mine': line(signedIn),
  'POST /waitlist/:id/accept': line(itsMember, {}),
  'POST /waitlist/:id/decline': line(itsMember, {}),
  'POST /waitlist/:id/leave': line(itsMember, {}),

  'GET /membership/card': line(signedIn),
  'GET /membership/file': line(signedIn),
  'GET /membership/file/on': line(signedIn, undefined, 'day=2026-05-01'),
  'GET /membership/proof.pdf': line(signedIn),
  'POST /membership/retain': line(signedIn),
  'POST /membership/resume': line(signedIn),
  'POST /membership/object': line(signedIn),
  'POST /membership/quit': line(signedIn),
  'POST /membership/transfers': line(signedIn),
  'POST /membership/transfers/:id/withdraw': line(itsOwner, {}),
  'POST /membership/cards/verify': line(doorkeepers, {
    code: 'M1.000000000000.1.1.AAAAAAAAAAAAAAAA',
  }),

  'GET /messages': line(signedIn),
  'POST /messages/:id/read': line(signedIn),
  'POST /messages/read-all': line(signedIn),
  'GET /messages/templates': line(signedIn),
  'POST /messages/subscriptions': line(signedIn),
};
