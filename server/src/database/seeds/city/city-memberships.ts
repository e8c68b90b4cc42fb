import type { Row } from '../rows';

export interface CityMembership {
  readonly id: Buffer;
  readonly personId: Buffer;
  readonly organisationId: number;
  readonly memberNo: string;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string;
  readonly createdAt: Date;
  readonly applicationId: Buffer | null;
  readonly resolutionId: Buffer | null;
}

/** A membership that rests since its start, with its first line in the log and its running period. */
export function membershipRows(
  one: CityMembership,
  ids: { transition: Buffer; period: Buffer },
): { memberships: Row; transitions: Row; membership_periods: Row } {
  return {
    memberships: {
      id: one.id,
      status: 'active',
      person_id: one.personId,
      organisation_id: one.organisationId,
      member_no: one.memberNo,
      started_on: one.startedOn,
      application_id: one.applicationId,
      resolution_id: one.resolutionId,
      created_at: one.createdAt,
      moved_at: one.createdAt,
      closed_at: null,
    },
    transitions: {
      id: ids.transition,
      flow: 'membership',
      subject_id: one.id,
      from_organisation_id: one.organisationId,
      organisation_id: one.organisationId,
      at: one.createdAt,
      action: 'start',
      from_status: '',
      to_status: 'active',
      account_id: null,
      person_id: null,
      assignment_id: null,
    },
    membership_periods: {
      id: ids.period,
      membership_id: one.id,
      organisation_id: one.organisationId,
      status: 'active',
      valid_from: one.startedOn,
      valid_to: null,
      recorded_from: one.createdAt,
      recorded_to: null,
    },
  };
}
