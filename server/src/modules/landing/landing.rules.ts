import {
  routeApplication,
  type Route,
  type RoutePlace,
  type RouteUnion,
  type ScanOffer,
} from '@home/shared';

/** What is known about whoever scanned. */
export interface ScanViewer {
  readonly isSignedIn: boolean;
  readonly isMember: boolean;
  readonly hasOpenApplication: boolean;
}

/** What the landing offers first. A guest gets the door, never a form. */
export function offerFor(viewer: ScanViewer): ScanOffer {
  if (!viewer.isSignedIn) return 'guest';
  if (viewer.isMember) return 'check_in';
  return viewer.hasOpenApplication ? 'application' : 'join';
}

/** The union of whoever scans here and has no fixed employer, by the rule and with the sentence that joining uses. */
export function routeScan(station: RoutePlace, cityFallback: RouteUnion): Route {
  const elsewhere = { employer: null, workplace: null, residence: null, unionCode: null };
  return routeApplication('other', { station, ...elsewhere, cityFallback });
}
