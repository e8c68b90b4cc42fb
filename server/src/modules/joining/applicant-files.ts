import {
  checkEmployerName,
  EmploymentError,
  maskIdNumber,
  maskName,
  maskPhone,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { regionCode } from '../../config/environment';
import { AppError } from '../../http/app-error';
import { BlindIndex, ColumnCipher } from '../../privacy';
import { AccountsPublic } from '../sessions/sessions.public';
import { ApplicationsRepository, type SealedApplication } from './applications.repository';
import type { CorrectApplicationDto, SubmitApplicationDto } from './joining.dto';
import type { SealedFile, Work } from './file-columns';
import {
  checkConsents,
  checkContact,
  checkIdentity,
  isFromOutside,
  type ConsentGiven,
  type Fault,
} from './joining.rules';
import type { ApplicationRow } from './joining.types';

/** What the applicant typed, whether in the first file or in a correction. */
export interface TypedFile {
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string | undefined;
  readonly consents: readonly ConsentGiven[];
  readonly note?: string | undefined;
}

/** The personal part of an application: checked, then sealed for one row. */
export interface ApplicantFile {
  readonly name: string;
  readonly idNumber: string;
  readonly idNumberBlind: Buffer;
  readonly phone: string;
  readonly phoneVerified: boolean;
  readonly birthYear: number;
}

const TABLE = 'join_applications';

const idOrNull = (id: string | undefined): number | null => (id === undefined ? null : Number(id));

@Injectable()
export class ApplicantFiles {
  constructor(
    private readonly accounts: AccountsPublic,
    private readonly cipher: ColumnCipher,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
    private readonly applications: ApplicationsRepository,
  ) {}

  /** A correction with what it leaves as it was. */
  async complete(correction: CorrectApplicationDto, before: ApplicationRow): Promise<TypedFile> {
    const given = this.open(await this.applications.getSealed(before));
    const { name, idNumber, phone, consents, note } = correction;
    const phoneBefore = before.missing.includes('phone') ? undefined : given.phone;
    return {
      name: name ?? given.name,
      idNumber: idNumber ?? given.idNumber,
      phone: phone ?? phoneBefore,
      consents,
      note,
    };
  }

  /** Everything the applicant typed, by the same rules as on the phone. Throws the first fault with its field. */
  async check(scope: Scope, body: TypedFile): Promise<ApplicantFile> {
    const today = this.clock.today();
    const identity = checkIdentity(body, today);
    if (!identity.ok) throw refusal(identity);
    const verified = await this.accounts.phoneOf(scope.accountId);
    const contact = checkContact(body.phone, verified?.phone);
    if (!contact.ok) throw refusal(contact);
    const fault = checkConsents(body.consents, today);
    if (fault) throw refusal(fault);
    return {
      name: identity.name,
      idNumber: identity.idNumber,
      birthYear: identity.birthYear,
      idNumberBlind: this.blindIndex.of('id_number', identity.idNumber),
      phone: contact.phone,
      phoneVerified: contact.phoneVerified,
    };
  }

  seal(id: string, file: ApplicantFile, { consents, note }: TypedFile): SealedFile {
    const at = this.clock.now().toISOString();
    return {
      nameSealed: this.cipher.encrypt(TABLE, 'name_enc', id, file.name),
      nameMask: maskName(file.name),
      idNumberSealed: this.cipher.encrypt(TABLE, 'id_number_enc', id, file.idNumber),
      idNumberBlind: file.idNumberBlind,
      idNumberMask: maskIdNumber(file.idNumber),
      phoneSealed: this.cipher.encrypt(TABLE, 'phone_enc', id, file.phone),
      phoneMask: maskPhone(file.phone),
      phoneVerified: file.phoneVerified,
      birthYear: file.birthYear,
      fromOutside: isFromOutside(file.idNumber, regionCode()),
      consents: consents.map(({ kind, version }) => ({ kind, version, at })),
      noteSealed: note === undefined ? null : this.cipher.encrypt(TABLE, 'note_enc', id, note),
    };
  }

  /** Where and how the applicant works. @throws EmploymentError.NameInvalid with its field */
  sealWork(id: string, body: SubmitApplicationDto): Work {
    return {
      employmentForm: body.employmentForm,
      platforms: [...new Set(body.platforms)],
      stationId: idOrNull(body.stationId),
      employerId: idOrNull(body.employerId),
      employerNameSealed: this.sealEmployer(id, body.employerName),
      workSubdistrictId: idOrNull(body.workSubdistrictId),
      residenceSubdistrictId: idOrNull(body.residenceSubdistrictId),
    };
  }

  openEmployer(id: string, sealed: Buffer): string {
    return this.cipher.decrypt(TABLE, 'employer_name_enc', id, sealed);
  }

  private sealEmployer(id: string, typed: string | undefined): Buffer | null {
    if (typed === undefined) return null;
    const check = checkEmployerName(typed);
    if (!check.ok) throw new AppError(EmploymentError.NameInvalid, { employerName: check.text });
    return this.cipher.encrypt(TABLE, 'employer_name_enc', id, check.name);
  }

  openNote(id: string, sealed: Buffer): string {
    return this.cipher.decrypt(TABLE, 'note_enc', id, sealed);
  }

  open(sealed: SealedApplication): { name: string; idNumber: string; phone: string } {
    return {
      name: this.cipher.decrypt(TABLE, 'name_enc', sealed.id, sealed.nameSealed),
      idNumber: this.cipher.decrypt(TABLE, 'id_number_enc', sealed.id, sealed.idNumberSealed),
      phone: this.cipher.decrypt(TABLE, 'phone_enc', sealed.id, sealed.phoneSealed),
    };
  }
}

const refusal = ({ spec, fields }: Fault): AppError => new AppError(spec, fields);
