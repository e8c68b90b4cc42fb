import type { EmploymentForm, Platform } from '@home/shared';
import type { NamedRef } from '../../api';

/** Everything typed or chosen for an application, as it stands on the screen. */
export interface JoinForm {
  readonly employmentForm: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly stationId: string | undefined;
  /** What a union's own code said. */
  readonly unionScene: string | undefined;
  readonly employer: NamedRef | undefined;
  /** Typed, where the employer has no union to pick. */
  readonly employerName: string;
  readonly workSubdistrict: NamedRef | undefined;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly consented: boolean;
}

export const emptyForm: JoinForm = {
  employmentForm: 'rider',
  platforms: [],
  stationId: undefined,
  unionScene: undefined,
  employer: undefined,
  employerName: '',
  workSubdistrict: undefined,
  name: '',
  idNumber: '',
  phone: '',
  consented: false,
};

export const joinDraftKey = 'join.draft';
