import type {
  ActivityMode,
  ActivityStatus,
  ActivityAudience,
  DrawRule,
  FormField,
  RegistrationStatus,
} from '@home/shared';

export interface Activity {
  readonly id: string;
  readonly status: ActivityStatus;
  readonly organisation: { readonly id: number; readonly name: string; readonly path: string };
  readonly title: string;
  readonly intro: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly venueId: string | null;
  readonly place: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly audience: ActivityAudience;
  /** Ids of the unions whose members, and those of the unions below, may come. */
  readonly unions: readonly number[];
  readonly capacity: number;
  readonly feeFen: number;
  readonly form: readonly FormField[];
  readonly photos: readonly string[];
  readonly signUpFrom: Date;
  readonly signUpTo: Date;
  readonly mode: ActivityMode;
  readonly holdMinutes: number;
  readonly rule: DrawRule | null;
  /** Places taken, those on offer included. */
  readonly taken: number;
  readonly waiting: number;
  readonly movedAt: Date;
}

export type ActivityPlan = Omit<
  Activity,
  'id' | 'status' | 'organisation' | 'photos' | 'taken' | 'waiting' | 'movedAt'
>;

/** Whoever takes part: the person, or the account of somebody whom no union knows. */
export interface Holder {
  readonly holderId: string;
  readonly personId: string | null;
  /** `null` when the person is known: a registration goes with the person, whatever phone they use. */
  readonly accountId: string | null;
}

export interface Registration extends Holder {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly organisationId: number;
  readonly activityId: string;
  readonly number: number | null;
  readonly rating: number | null;
  readonly endsAt: Date;
  readonly openedAt: Date;
  readonly movedAt: Date;
}
