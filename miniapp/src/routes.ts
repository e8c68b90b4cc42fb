import Taro from '@tarojs/taro';
import { queryText } from './api/query';
import type { RouteParams } from './route-params';

export type RouteName = keyof RouteParams;

const paths: Readonly<Record<RouteName, string>> = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
  scan: '/pages/scan/index',
  station: '/packages/member/station/index',
  stations: '/packages/member/stations/index',
  join: '/packages/member/join/index',
  correct: '/packages/member/correct/index',
  application: '/packages/member/application/index',
  card: '/packages/member/card/index',
  union: '/packages/member/union/index',
  consents: '/packages/member/consents/index',
  settings: '/packages/member/settings/index',
  privacy: '/packages/member/privacy/index',
  myFile: '/packages/member/my-file/index',
  fileViews: '/packages/member/file-views/index',
  myExport: '/packages/member/my-export/index',
  myConsents: '/packages/member/my-consents/index',
  employments: '/packages/member/employments/index',
  employment: '/packages/member/employment/index',
  foundingPosts: '/packages/member/founding-posts/index',
  erase: '/packages/member/erase/index',
  devices: '/packages/member/devices/index',
  membership: '/packages/member/membership/index',
  transfer: '/packages/member/transfer/index',
  appeal: '/packages/member/appeal/index',
  realName: '/packages/member/real-name/index',
  correction: '/packages/member/correction/index',
  correctionReview: '/packages/cadre/correction/index',
  appealReview: '/packages/cadre/appeal/index',
  inbox: '/packages/cadre/inbox/index',
  review: '/packages/cadre/review/index',
  dispute: '/packages/cadre/dispute/index',
  ownDispute: '/packages/member/dispute/index',
  transferReview: '/packages/cadre/transfer/index',
  resolutions: '/packages/cadre/resolutions/index',
  foundings: '/packages/cadre/foundings/index',
  founding: '/packages/cadre/founding/index',
  foundingNew: '/packages/cadre/founding-new/index',
  foundingReport: '/packages/cadre/founding-report/index',
  foundingProposal: '/packages/cadre/founding-proposal/index',
  changes: '/packages/cadre/changes/index',
  change: '/packages/cadre/change/index',
  lapseReview: '/packages/cadre/lapse/index',
  tree: '/packages/cadre/tree/index',
  committee: '/packages/cadre/committee/index',
  renewal: '/packages/cadre/renewal/index',
  election: '/packages/cadre/election/index',
  vacancy: '/packages/cadre/vacancy/index',
  unionCode: '/packages/cadre/union-code/index',
  unionPage: '/packages/cadre/union-page/index',
  homes: '/packages/member/homes/index',
  workersHome: '/packages/member/home/index',
  venues: '/packages/member/venues/index',
  venueMap: '/packages/member/venue-map/index',
  venue: '/packages/member/venue/index',
  desks: '/packages/station/desks/index',
  desk: '/packages/station/desk/index',
  closure: '/packages/station/closure/index',
  activityDoor: '/packages/station/activity-door/index',
  door: '/packages/station/door/index',
  doorPhones: '/packages/station/door-phones/index',
  doorPass: '/packages/member/door-pass/index',
  bookingReview: '/packages/cadre/booking/index',
  creditAppeal: '/packages/cadre/credit-appeal/index',
  bookings: '/packages/member/bookings/index',
  series: '/packages/member/series/index',
  seriesNew: '/packages/member/series-new/index',
  calendar: '/packages/member/calendar/index',
  fault: '/packages/member/fault/index',
  faultReview: '/packages/cadre/fault/index',
  booking: '/packages/member/booking/index',
  credit: '/packages/member/credit/index',
  homesManaged: '/packages/cadre/homes/index',
  homeManaged: '/packages/cadre/home/index',
  homeEdit: '/packages/cadre/home-edit/index',
  homeShare: '/packages/cadre/home-share/index',
  venuesManaged: '/packages/cadre/venues/index',
  venueNew: '/packages/cadre/venue-new/index',
  venueManaged: '/packages/cadre/venue/index',
  venueHours: '/packages/cadre/venue-hours/index',
  venueResource: '/packages/cadre/venue-resource/index',
  venueRules: '/packages/cadre/venue-rules/index',
  activitiesManaged: '/packages/cadre/activities/index',
  activityManaged: '/packages/cadre/activity/index',
  activityPlan: '/packages/cadre/activity-plan/index',
  signUps: '/packages/cadre/sign-ups/index',
  activities: '/packages/member/activities/index',
  activity: '/packages/member/activity/index',
  signUp: '/packages/member/sign-up/index',
  draw: '/packages/member/draw/index',
  waitingRoom: '/packages/member/waiting-room/index',
  myActivities: '/packages/member/my-activities/index',
  relatives: '/packages/member/relatives/index',
  relativeNew: '/packages/member/relative-new/index',
  roster: '/packages/cadre/roster/index',
  rosterImport: '/packages/cadre/roster-import/index',
  rosterClaim: '/packages/member/roster-claim/index',
  stationsManaged: '/packages/cadre/stations/index',
  stationNew: '/packages/cadre/station-new/index',
  delegation: '/packages/cadre/delegation/index',
  delegationNew: '/packages/cadre/delegation-new/index',
  figures: '/packages/cadre/figures/index',
  venueFigures: '/packages/cadre/venue-figures/index',
  venueUse: '/packages/cadre/venue-use/index',
  figureRecords: '/packages/cadre/figure-records/index',
  escalated: '/packages/cadre/escalated/index',
  verifyCard: '/packages/station/verify/index',
  gallery: '/pages/gallery/index',
};

const tabs: ReadonlySet<string> = new Set([paths.home, paths.services, paths.messages, paths.me]);

type Args<Name extends RouteName> = undefined extends RouteParams[Name]
  ? [params?: RouteParams[Name]]
  : [params: RouteParams[Name]];

/** Opens a page on top of this one; a tab is switched to. */
export function go<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  open(urlOf(name, params));
}

/** Takes this page's place: going back does not return to a form that has been sent. */
export function replaceWith<Name extends RouteName>(name: Name, ...[params]: Args<Name>): void {
  void Taro.redirectTo({ url: urlOf(name, params) });
}

/** Opens a page the server named in a message; what is not one of ours opens nothing. */
export function openPage(page: string): void {
  const url = page.startsWith('/') ? page : `/${page}`;
  const [path = ''] = url.split('?');
  if (Object.values(paths).includes(path)) open(url);
}

/** Leaves a form of several pages, all of one path: going back does not return into it. */
export async function leaveForm<Name extends RouteName>(
  name: Name,
  ...[params]: Args<Name>
): Promise<void> {
  const stack = Taro.getCurrentPages().map(({ route }) => route);
  const form = stack.at(-1);
  let steps = 1;
  while (steps < stack.length && stack.at(-1 - steps) === form) steps += 1;
  if (steps === stack.length) return replaceWith(name, params as never);
  await Taro.navigateBack({ delta: steps });
  const before = stack.at(-1 - steps);
  if (before === undefined || !paths[name].endsWith(before)) go(name, params as never);
}

/** Back, or home when the app was opened on this page. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else open(paths.home);
}

function open(url: string): void {
  if (tabs.has(url)) void Taro.switchTab({ url });
  else void Taro.navigateTo({ url });
}

function urlOf(name: RouteName, params: Readonly<Record<string, string | undefined>> = {}): string {
  return paths[name] + queryText(params);
}
