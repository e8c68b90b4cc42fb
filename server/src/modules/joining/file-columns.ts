import type { EmploymentForm, Platform } from '@home/shared';
import { uuidToBin } from '../../database/ids';
import type { ConsentGiven } from './joining.rules';

/** Who the applicant is and what they agreed to, sealed for one row, with the masks that may be shown. */
export interface SealedFile {
  readonly nameSealed: Buffer;
  readonly nameMask: string;
  readonly idNumberSealed: Buffer;
  readonly idNumberBlind: Buffer;
  readonly idNumberMask: string;
  readonly phoneSealed: Buffer;
  readonly phoneMask: string;
  readonly phoneVerified: boolean;
  readonly birthYear: number;
  readonly fromOutside: boolean;
  readonly consents: readonly (ConsentGiven & { at: string })[];
  readonly noteSealed: Buffer | null;
}

/** Where and how the applicant works: what the route was found from. It stays when the file is corrected. */
export interface Work {
  readonly employmentForm: EmploymentForm;
  readonly platforms: readonly Platform[];
  readonly stationId: number | null;
  readonly employerId: number | null;
  /** As typed, where the employer has no union in the register. */
  readonly employerNameSealed: Buffer | null;
  readonly workSubdistrictId: number | null;
  readonly residenceSubdistrictId: number | null;
}

/** Whose the application is: nobody's yet while the ID number is under verification. */
export interface Claim {
  readonly personId: string | null;
  readonly disputed: boolean;
  readonly bindsAccount: boolean;
}

export const fileColumns = [
  'name_enc',
  'name_mask',
  'id_number_enc',
  'id_number_blind',
  'id_number_mask',
  'phone_enc',
  'phone_mask',
  'phone_verified',
  'birth_year',
  'from_outside',
  'consents',
  'note_enc',
  'person_id',
  'disputed',
  'binds_account',
] as const;

export const workColumns = [
  'employment_form',
  'platforms',
  'station_id',
  'employer_id',
  'employer_name_enc',
  'work_subdistrict_id',
  'residence_subdistrict_id',
] as const;

export const fileValues = (file: SealedFile & Claim) => [
  file.nameSealed,
  file.nameMask,
  file.idNumberSealed,
  file.idNumberBlind,
  file.idNumberMask,
  file.phoneSealed,
  file.phoneMask,
  file.phoneVerified,
  file.birthYear,
  file.fromOutside,
  JSON.stringify(file.consents),
  file.noteSealed,
  file.personId === null ? null : uuidToBin(file.personId),
  file.disputed,
  file.bindsAccount,
];

export const workValues = (work: Work) => [
  work.employmentForm,
  JSON.stringify(work.platforms),
  work.stationId,
  work.employerId,
  work.employerNameSealed,
  work.workSubdistrictId,
  work.residenceSubdistrictId,
];
