import type { EmploymentForm } from './employment-forms.ts';

/** A union an application could go to. `id` as on the wire. */
export interface RouteUnion {
  readonly id: string;
  readonly name: string;
}

/** A place the worker named or stood at, with the union that answers for it, if any. */
export interface RoutePlace {
  /** Short name for the sentence: '滨河路驿站', '河东街道', '江岸物流有限公司'. */
  readonly name: string;
  readonly union: RouteUnion | null;
}

/** What the server found; null = not given by the worker or not known. */
export interface RouteCandidates {
  /** The employer the worker named. */
  readonly employer: RoutePlace | null;
  /** The station whose code was scanned, with the union that looks after its riders. */
  readonly station: RoutePlace | null;
  /** Place of work: its regional or joint union, else its subdistrict's fallback. */
  readonly workplace: RoutePlace | null;
  /** Place of residence: its subdistrict's fallback. */
  readonly residence: RoutePlace | null;
  /** The union whose own code was scanned: chosen on purpose, by a signature and not by an id. */
  readonly unionCode: RoutePlace | null;
  /** Never absent: this is what makes routing total. */
  readonly cityFallback: RouteUnion;
}

export type RouteRule =
  'employer' | 'union_code' | 'station' | 'workplace' | 'residence' | 'fallback';

export interface Route {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly rule: RouteRule;
  /** One Chinese sentence for the worker: why this union. */
  readonly reason: string;
}

type PlaceRule = Exclude<RouteRule, 'fallback' | 'union_code'>;

// 工会法 §3 and the product's joining rules: the employer's union first; then where the work is;
// for unstable work the station scanned or the residence. Naming an employer counts as having one.
const ordersOfRules: Readonly<Record<'settled' | 'unsettled', readonly PlaceRule[]>> = {
  settled: ['employer', 'workplace', 'station', 'residence'],
  unsettled: ['station', 'residence', 'workplace'],
};

/**
 * Exactly one union for every worker: total (never throws, never gives nothing) and deterministic
 * (same input, same answer). No order of search results or time plays a part.
 */
export function routeApplication(form: EmploymentForm, candidates: RouteCandidates): Route {
  const { employer, unionCode } = candidates;
  // Hung up to be chosen; only the union of one's own employer comes first.
  if (unionCode?.union && !employer?.union)
    return answer(unionCode.union, 'union_code', `因为您扫了${unionCode.name}的码`);
  const isSettled = form === 'fixed' || employer !== null;
  for (const rule of ordersOfRules[isSettled ? 'settled' : 'unsettled']) {
    const place = candidates[rule];
    if (place?.union) {
      return answer(place.union, rule, reasonFor(rule, place, isSettled, employer));
    }
  }
  return answer(
    candidates.cityFallback,
    'fallback',
    '您那里暂时没有合适的工会，先由市里的网上会员之家接收，不会没人管',
  );
}

function answer(union: RouteUnion, rule: RouteRule, reason: string): Route {
  return { organisationId: union.id, organisationName: union.name, rule, reason };
}

function reasonFor(
  rule: PlaceRule,
  place: RoutePlace,
  isSettled: boolean,
  employer: RoutePlace | null,
): string {
  if (rule === 'employer') return `因为您在${place.name}上班，单位有工会`;
  const why = whyNotEmployer(isSettled, employer);
  if (rule === 'station') return `因为您在${place.name}扫的码，${why}`;
  if (rule === 'workplace') return `因为您在${place.name}干活，${why}`;
  return `因为您住在${place.name}，${why}`;
}

function whyNotEmployer(isSettled: boolean, employer: RoutePlace | null): string {
  if (!isSettled) return '且没有固定单位';
  return employer ? `${employer.name}还没有工会` : '单位还没有找到工会';
}
