import type { EmploymentForm, JoinStatus, MissingCode, Platform, RouteRule } from '@home/shared';

export interface UnionRef {
  readonly id: number;
  readonly name: string;
}

/** An application as screens need it: masks and words, nothing that has to be opened. */
export interface ApplicationRow {
  readonly id: string;
  readonly status: JoinStatus;
  /** Has it now. */
  readonly organisation: UnionRef;
  readonly path: string;
  /** The one above, which gets it when nobody answers; `null` at the top. */
  readonly parentName: string | null;
  /** Would become the member's union. */
  readonly union: UnionRef;
  readonly accountId: string;
  readonly personId: string | null;
  /** The person with this ID number, under verification too. For recusal alone, never shown. */
  readonly registeredAs: string | null;
  readonly nameMask: string;
  readonly idNumberMask: string;
  readonly phoneMask: string;
  readonly phoneVerified: boolean;
  readonly birthYear: number;
  readonly employmentForm: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly routeRule: RouteRule;
  readonly routeReason: string;
  readonly missing: readonly MissingCode[];
  readonly returnNote: string | null;
  readonly returnedOnce: boolean;
  readonly disputed: boolean;
  readonly bindsAccount: boolean;
  readonly submittedAt: Date;
  /** Another one later means that these facts may be old. */
  readonly movedAt: Date;
  readonly dueAt: Date | null;
}

/** One line of the transition log, with the names people know. */
export interface LogLine {
  readonly action: string;
  readonly at: Date;
  readonly fromOrganisation: string;
  readonly organisation: string;
  /** In which office: '工会主席'; `null` for the applicant and the system. */
  readonly roleText: string | null;
  readonly note: string | null;
  readonly missing: readonly MissingCode[];
  /** Day of the committee's resolution. */
  readonly resolvedOn: string | null;
}

export interface TimelineStep {
  readonly at: Date | null;
  readonly state: 'done' | 'now' | 'to_come';
  readonly title: string;
  readonly text: string;
}
