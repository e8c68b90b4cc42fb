import type {
  AppealKind,
  AppealStatus,
  CorrectionStatus,
  EmploymentForm,
  FileMedium,
  JoinStatus,
  Platform,
  Role,
  RealNameWay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import type { GivenConsent } from './consents.repository';

export interface OwnApplication {
  id: Buffer;
  name_enc: Buffer;
  id_number_enc: Buffer;
  phone_enc: Buffer;
  note_enc: Buffer | null;
  employer_name_enc: Buffer | null;
  status: JoinStatus;
  employment_form: EmploymentForm;
  platforms: string;
  consents: string;
  submitted_at: Date;
  union_name: string;
}

interface OwnPerson {
  name_enc: Buffer;
  id_number_enc: Buffer;
  phone_enc: Buffer | null;
  verified_at: Date | null;
  verified_way: RealNameWay | null;
}

export interface OwnEmployment {
  id: Buffer;
  form: EmploymentForm;
  platform: Platform | null;
  employer_name_enc: Buffer | null;
  since: string | null;
  until: string | null;
}

/** Everything that is kept about somebody, for their own export: by account, and by person where a union made sure. */
@Injectable()
export class OwnFileRepository {
  constructor(private readonly database: Database) {}

  async findPerson(personId: string): Promise<OwnPerson | undefined> {
    const [row] = await this.database.execute<OwnPerson>(
      'SELECT name_enc, id_number_enc, phone_enc, verified_at, verified_way FROM persons WHERE id = ?',
      [uuidToBin(personId)],
    );
    return row;
  }

  async findAccount(accountId: string): Promise<{ phone_enc: Buffer | null; created_at: Date }> {
    const [row] = await this.database.execute<{ phone_enc: Buffer | null; created_at: Date }>(
      'SELECT phone_enc, created_at FROM accounts WHERE id = ?',
      [uuidToBin(accountId)],
    );
    if (!row) throw new Error('the account is gone');
    return row;
  }

  listApplications(accountId: string): Promise<OwnApplication[]> {
    return this.database.execute<OwnApplication>(
      `SELECT j.id, j.name_enc, j.id_number_enc, j.phone_enc, j.note_enc, j.employer_name_enc, j.status, j.employment_form, j.platforms,
              j.consents, j.submitted_at, u.name AS union_name
         FROM join_applications j JOIN organisations u ON u.id = j.union_id WHERE j.account_id = ? ORDER BY j.id`,
      [uuidToBin(accountId)],
    );
  }

  listMemberships(
    personId: string,
  ): Promise<{ member_no: string; started_on: string; closed_at: Date | null; name: string }[]> {
    return this.database.execute(
      `SELECT m.member_no, m.started_on, m.closed_at, o.name FROM memberships m
         JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = ? ORDER BY m.started_on`,
      [uuidToBin(personId)],
    );
  }

  listAppeals({
    accountId,
    personId,
  }: {
    accountId: string;
    personId: string | null;
  }): Promise<
    { id: Buffer; kind: AppealKind; status: AppealStatus; reason_enc: Buffer; opened_at: Date }[]
  > {
    return this.database.execute(
      `SELECT id, kind, status, reason_enc, opened_at FROM appeals WHERE account_id = ? OR person_id = ? ORDER BY id`,
      [uuidToBin(accountId), personId === null ? null : uuidToBin(personId)],
    );
  }

  listCorrections(personId: string): Promise<
    {
      id: Buffer;
      status: CorrectionStatus;
      name_enc: Buffer;
      id_number_enc: Buffer;
      reason_enc: Buffer;
      opened_at: Date;
    }[]
  > {
    return this.database.execute(
      'SELECT id, status, name_enc, id_number_enc, reason_enc, opened_at FROM person_corrections WHERE person_id = ? ORDER BY id',
      [uuidToBin(personId)],
    );
  }

  listEmployments(personId: string): Promise<OwnEmployment[]> {
    return this.database.execute(
      'SELECT id, form, platform, employer_name_enc, since, until FROM employments WHERE person_id = ? ORDER BY id',
      [uuidToBin(personId)],
    );
  }

  listOffices(
    personId: string,
  ): Promise<{ role: Role; name: string; valid_from: Date; valid_to: Date }[]> {
    return this.database.execute(
      `SELECT a.role, o.name, a.valid_from, a.valid_to FROM assignments a
         JOIN organisations o ON o.id = a.organisation_id WHERE a.person_id = ? ORDER BY a.valid_from`,
      [uuidToBin(personId)],
    );
  }

  /** What they brought themselves and has not been taken away. */
  listFiles(accountId: string): Promise<OwnPaper[]> {
    return this.database.execute(
      `SELECT subject_type, medium, size, created_at FROM files
        WHERE account_id = ? AND organisation_id IS NULL AND removed_at IS NULL ORDER BY created_at`,
      [uuidToBin(accountId)],
    );
  }

  listStatements(accountId: string): Promise<{ id: Buffer; text_enc: Buffer; created_at: Date }[]> {
    return this.database.execute(
      `SELECT id, text_enc, created_at FROM dispute_statements
        WHERE account_id = ? AND organisation_id IS NULL ORDER BY created_at`,
      [uuidToBin(accountId)],
    );
  }

  listMessages(accountId: string): Promise<{ title: string; body: string; created_at: Date }[]> {
    return this.database.execute(
      'SELECT title, body, created_at FROM messages WHERE account_id = ? ORDER BY id DESC LIMIT 500',
      [uuidToBin(accountId)],
    );
  }

  listSessions(
    accountId: string,
  ): Promise<{ device: string | null; created_at: Date; refreshed_at: Date }[]> {
    return this.database.execute(
      'SELECT device, created_at, refreshed_at FROM sessions WHERE account_id = ? ORDER BY created_at DESC LIMIT 100',
      [uuidToBin(accountId)],
    );
  }
}

/** One file that was brought: named in the export, fetched in the app. */
export interface OwnPaper {
  subject_type: string;
  medium: FileMedium;
  size: number;
  created_at: Date;
}

export const consentsOf = (row: OwnApplication): GivenConsent[] =>
  JSON.parse(row.consents) as GivenConsent[];
export const platformsOf = (row: OwnApplication): Platform[] =>
  JSON.parse(row.platforms) as Platform[];
