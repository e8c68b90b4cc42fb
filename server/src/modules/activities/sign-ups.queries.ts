import {
  ActivityError,
  checkName,
  HttpError,
  registrationStatuses,
  type FormAnswer,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { AuditLog, BlindIndex, ColumnCipher } from '../../privacy';
import { ActivitiesRepository } from './activities.repository';
import { signUpActions } from './activities.rules';
import type { Activity } from './activities.types';
import type { SignUpRowDto, SignUpRowsDto, SignUpsQuery } from './registrations.dto';
import { RegistrationsRepository, type ListedRegistration } from './registrations.repository';
import type { SignUpSearch } from './sign-up-search';

const PAGE = 50;

/** The list of those who signed up. Names are masked, answers are opened: every look stands in the people's audit. */
@Injectable()
export class SignUpsQueries {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly audit: AuditLog,
    private readonly cipher: ColumnCipher,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** With `q` whoever has that name, those last digits of a phone, or that number in the draw. */
  async list(
    scope: Scope,
    activityId: string,
    { cursor, q }: SignUpsQuery,
  ): Promise<SignUpRowsDto> {
    const activity = await this.activities.findManaged(scope, activityId);
    if (!activity) throw new AppError(ActivityError.NotFound);
    const [after] = decodeCursor(cursor, ['string']) ?? [];
    const from = isUuid(String(after)) ? String(after) : undefined;
    const rows = await this.registrations.listWithMasks(
      activityId,
      from,
      PAGE + 1,
      q === undefined ? undefined : this.searchOf(q),
    );
    const page = rows.slice(0, PAGE);
    await this.recordLooks(scope, activity, page);
    const last = page.at(-1);
    return {
      items: page.map((row) => this.toRow(row)),
      nextCursor: rows.length > PAGE && last ? encodeCursor([last.id]) : null,
    };
  }

  answersOf({ id, sealedAnswers }: ListedRegistration): FormAnswer[] {
    if (!sealedAnswers || sealedAnswers.length === 0) return [];
    const text = this.cipher.decrypt('activity_registrations', 'answers_enc', id, sealedAnswers);
    return JSON.parse(text) as FormAnswer[];
  }

  private searchOf(q: string): SignUpSearch {
    const typed = q.normalize('NFKC').replace(/\s/g, '');
    if (/^\d{1,6}$/.test(typed)) return { by: 'digits', digits: typed };
    const name = checkName(q);
    if (name.ok) return { by: 'name', blind: this.blindIndex.of('name', name.name) };
    throw new AppError(HttpError.Validation, { q: '请输入完整姓名、手机号后四位，或抽签号' });
  }

  private async recordLooks(
    scope: Scope,
    { organisation }: Activity,
    rows: readonly ListedRegistration[],
  ): Promise<void> {
    const [office] = scope.officesOver(organisation.path);
    if (!office) return;
    const at = this.clock.now();
    // In one transaction, so that the chain is lengthened once and not once a person.
    await this.database.transaction(async () => {
      for (const { id, personId } of rows)
        await this.audit.record({
          organisationId: office.organisationId,
          action: 'activity.view',
          actor: { personId: scope.personId, assignmentId: office.assignmentId },
          subjectPersonId: personId,
          subjectType: 'activity_registration',
          subjectId: id,
          at,
        });
    });
  }

  private toRow(row: ListedRegistration): SignUpRowDto {
    return {
      id: row.id,
      status: row.status,
      statusText: registrationStatuses[row.status].text,
      nameMask: row.nameMask ?? '来客',
      phoneMask: row.phoneMask,
      number: row.number,
      answers: this.answersOf(row),
      checkedInBy: row.checkedInBy,
      rating: row.rating,
      ratingText: row.ratingText,
      openedAt: row.openedAt.toISOString(),
      actions: signUpActions(row),
    };
  }
}
