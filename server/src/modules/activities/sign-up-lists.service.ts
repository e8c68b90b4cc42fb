import { ActivityError, momentText, PrivacyError, registrationStatuses } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid, newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { writeWorkbook } from '../../print/workbook';
import { AuditLog, ColumnCipher, SignedCode } from '../../privacy';
import { SIGN_UP_LIST, type SignUpListWanted } from './activities.events';
import { ActivitiesRepository } from './activities.repository';
import type { Activity } from './activities.types';
import { RegistrationsRepository, type ListedRegistration } from './registrations.repository';
import type { SignUpListDto, SignUpListLinkDto, SignUpListsDto } from './sign-up-lists.dto';
import { SignUpListsRepository } from './sign-up-lists.repository';
import { SignUpsQueries } from './sign-ups.queries';

const KEPT_MS = 3_600_000;
const LINK_MINUTES = 10;
const MAC_BYTES = 16;
const ROWS_A_STEP = 500;

/** The sign-up list as a workbook: asked for, made in the background, fetched with a link for ten minutes. */
@Injectable()
export class SignUpListsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly lists: SignUpListsRepository,
    private readonly signUps: SignUpsQueries,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly cipher: ColumnCipher,
    private readonly codes: SignedCode,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<SignUpListWanted>({
      kind: SIGN_UP_LIST,
      delivery: 'retry',
      handle: ({ listId }) => this.make(listId),
    });
  }

  request(scope: Scope, activityId: string): Promise<SignUpListDto> {
    return this.database.transaction(async () => {
      const activity = await this.activities.findManaged(scope, activityId);
      if (!activity) throw new AppError(ActivityError.NotFound);
      const at = this.clock.now();
      // Two at once make two lists of the same: no harm, and each is in the audit.
      if ((await this.lists.list(scope, at)).some(({ isReady }) => !isReady))
        throw new AppError(ActivityError.ExportTooSoon);
      const id = newId();
      const organisationId = activity.organisation.id;
      const expiresAt = new Date(at.getTime() + KEPT_MS);
      await this.lists.insert(scope, { id, activityId, organisationId, at, expiresAt });
      const [office] = scope.officesOver(activity.organisation.path);
      await this.audit.record({
        organisationId: office?.organisationId ?? organisationId,
        action: 'activity.export',
        actor: { personId: scope.personId, assignmentId: office?.assignmentId ?? null },
        subjectPersonId: null,
        subjectType: 'activity',
        subjectId: activityId,
        at,
      });
      await this.outbox.put(SIGN_UP_LIST, { listId: id }, id);
      return { id, activityId, isReady: false, requestedAt: at.toISOString() };
    });
  }

  async list(scope: Scope): Promise<SignUpListsDto> {
    return { items: await this.lists.list(scope, this.clock.now()) };
  }

  async link(scope: Scope, id: string): Promise<SignUpListLinkDto> {
    const now = this.clock.now();
    const mine = (await this.lists.list(scope, now)).find((one) => one.id === id && one.isReady);
    if (!mine) throw new AppError(ActivityError.ExportNotFound);
    const until = Math.floor(now.getTime() / 1000) + LINK_MINUTES * 60;
    const message = `${id}.${until}`;
    return {
      path: `/api/v1/activities/sign-up-lists/download?ticket=${message}.${this.codes.sign('sign_up_list', message, MAC_BYTES)}`,
      expiresAt: new Date(until * 1000).toISOString(),
    };
  }

  /** The file that a ticket opens. Forged and old look the same. */
  async open(ticket: string): Promise<Buffer> {
    const [id = '', until = '', mac = ''] = ticket.split('.');
    const now = this.clock.now();
    const isGood =
      isUuid(id) &&
      this.codes.verify('sign_up_list', `${id}.${until}`, mac, MAC_BYTES) &&
      Number(until) * 1000 > now.getTime();
    const sealed = isGood ? await this.lists.findContent(id, now) : undefined;
    if (!sealed) throw new AppError(PrivacyError.LinkExpired);
    return Buffer.from(this.cipher.decrypt('sign_up_lists', 'content', id, sealed), 'base64');
  }

  private async make(id: string): Promise<OutboxResult> {
    const activityId = await this.lists.findActivityOf(id);
    const activity = activityId && (await this.activities.find(activityId));
    if (!activity) return 'refused';
    const rows: string[][] = [];
    for (let after: string | undefined; ;) {
      const some = await this.registrations.listWithMasks(activity.id, after, ROWS_A_STEP);
      rows.push(...some.map((one) => this.toRow(activity, one)));
      after = some.at(-1)?.id;
      if (some.length < ROWS_A_STEP) break;
    }
    const headings = [
      '姓名',
      '手机号',
      '状态',
      '抽签号',
      '报名时间',
      ...activity.form.map(({ label }) => label),
    ];
    const file = await writeWorkbook('报名名单', headings, rows);
    const sealed = this.cipher.encrypt('sign_up_lists', 'content', id, file.toString('base64'));
    await this.lists.store(id, sealed, this.clock.now());
    return 'delivered';
  }

  private toRow({ form }: Activity, one: ListedRegistration): string[] {
    const answers = new Map(this.signUps.answersOf(one).map(({ key, value }) => [key, value]));
    return [
      one.nameMask ?? '来客',
      one.phoneMask ?? '',
      registrationStatuses[one.status].text,
      one.number === null ? '' : String(one.number),
      momentText(one.openedAt, this.clock.now()),
      ...form.map(({ key }) => answers.get(key) ?? ''),
    ];
  }
}
