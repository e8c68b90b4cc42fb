import {
  appealKindTexts,
  appealStatuses,
  consentTexts,
  correctionStatuses,
  correctionStatusShown,
  employmentFormTexts,
  joinStatuses,
  joinStatusShownToApplicant,
  momentText,
  platformTexts,
  realNameWayTexts,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { binToUuid } from '../../database/ids';
import { ColumnCipher } from '../../privacy';
import type { ExportContent, ExportSection } from './exports.rules';
import {
  messagesSection,
  officesSection,
  papersSection,
  sessionsSection,
  viewsSection,
} from './own-sections';
import { bookingsSection, faultsSection, feedsSection, registrationsSection } from './own-places';
import { OwnPlacesRepository, type OwnActivityRegistration } from './own-places.repository';
import { FileViewsRepository } from './file-views.repository';
import {
  consentsOf,
  OwnFileRepository,
  platformsOf,
  type OwnApplication,
} from './own-file.repository';

const VIEWS_AT_MOST = 1000;

interface Owner {
  readonly accountId: string;
  readonly personId: string | null;
}

/** One's own file, opened: for nobody else. */
@Injectable()
export class OwnFile {
  constructor(
    private readonly repository: OwnFileRepository,
    private readonly places: OwnPlacesRepository,
    private readonly views: FileViewsRepository,
    private readonly cipher: ColumnCipher,
  ) {}

  async collect(owner: Owner, now: Date): Promise<ExportContent> {
    const { accountId, personId } = owner;
    const known = await this.views.findKnownPerson(personId);
    return {
      exportedAt: momentText(now, new Date(0)),
      sections: [
        await this.account(accountId, now),
        ...(known
          ? [
              await this.person(known, now),
              await this.corrections(known, now),
              await this.employments(known),
              officesSection(await this.repository.listOffices(known)),
              bookingsSection(
                await this.places.listBookings(known),
                await this.places.listCredit(known),
                now,
              ),
            ]
          : []),
        await this.applications(accountId, now),
        await this.papers(accountId, now),
        await this.registrations(owner, now),
        faultsSection(await this.places.listFaults(accountId), now),
        feedsSection(await this.places.listFeeds(accountId), now),
        await this.appeals(owner, now),
        viewsSection(await this.views.list(owner, null, VIEWS_AT_MOST), now),
        await this.messages(accountId, now),
        await this.sessions(accountId, now),
      ],
    };
  }

  private async account(accountId: string, now: Date): Promise<ExportSection> {
    const { phone_enc: phone, created_at: createdAt } =
      await this.repository.findAccount(accountId);
    return {
      title: '微信登录',
      things: [
        [
          ['第一次登录', momentText(createdAt, now)],
          ['手机号', phone ? this.open('accounts', 'phone_enc', accountId, phone) : '没有绑定'],
        ],
      ],
    };
  }

  private async person(personId: string, now: Date): Promise<ExportSection> {
    const row = await this.repository.findPerson(personId);
    if (!row) return { title: '登记的资料和会籍', things: [] };
    const open = (column: string, sealed: Buffer | null): string =>
      sealed ? this.open('persons', column, personId, sealed) : '没有登记';
    const memberships = await this.repository.listMemberships(personId);
    return {
      title: '登记的资料和会籍',
      things: [
        [
          ['姓名', open('name_enc', row.name_enc)],
          ['身份证号', open('id_number_enc', row.id_number_enc)],
          ['手机号', open('phone_enc', row.phone_enc)],
          [
            '实名核验',
            row.verified_at && row.verified_way
              ? `${realNameWayTexts[row.verified_way]}，${momentText(row.verified_at, now)}`
              : '还没有',
          ],
        ],
        ...memberships.map((one) => [
          ['工会', one.name] as const,
          ['会员号', one.member_no] as const,
          ['入会日期', one.started_on] as const,
          ['退会', one.closed_at ? momentText(one.closed_at, now) : '没有，一直在会'] as const,
        ]),
      ],
    };
  }

  private async employments(personId: string): Promise<ExportSection> {
    const rows = await this.repository.listEmployments(personId);
    return {
      title: '在哪里做事',
      things: rows.map((row) => [
        row.employer_name_enc
          ? [
              '单位',
              this.open(
                'employments',
                'employer_name_enc',
                binToUuid(row.id),
                row.employer_name_enc,
              ),
            ]
          : ['平台', row.platform ? platformTexts[row.platform] : ''],
        ['工作类型', employmentFormTexts[row.form]],
        ['从哪天起', row.since ?? '没有写'],
        ['到哪天止', row.until ?? '还在做'],
      ]),
    };
  }

  private async applications(accountId: string, now: Date): Promise<ExportSection> {
    const rows = await this.repository.listApplications(accountId);
    return { title: '入会申请', things: rows.map((row) => this.application(row, now)) };
  }

  private application(row: OwnApplication, now: Date): (readonly [string, string])[] {
    const id = binToUuid(row.id);
    const open = (column: string, sealed: Buffer | null): string =>
      sealed ? this.open('join_applications', column, id, sealed) : '没有';
    return [
      ['提交', momentText(row.submitted_at, now)],
      ['到哪一步', joinStatuses[joinStatusShownToApplicant(row.status)].text],
      ['工会', row.union_name],
      ['姓名', open('name_enc', row.name_enc)],
      ['身份证号', open('id_number_enc', row.id_number_enc)],
      ['手机号', open('phone_enc', row.phone_enc)],
      ['工作类型', employmentFormTexts[row.employment_form]],
      [
        '平台',
        platformsOf(row)
          .map((one) => platformTexts[one])
          .join('、') || '没有',
      ],
      ['单位', open('employer_name_enc', row.employer_name_enc)],
      ['写的话', open('note_enc', row.note_enc)],
      ...consentsOf(row).map(({ kind, version, at }): [string, string] => [
        `同意《${consentTexts.find((text) => text.kind === kind)?.title ?? kind}》`,
        `第 ${version} 版，${momentText(new Date(at), now)}`,
      ]),
    ];
  }

  private async papers(accountId: string, now: Date): Promise<ExportSection> {
    const files = await this.repository.listFiles(accountId);
    const statements = await this.repository.listStatements(accountId);
    const said = statements.map(({ id, text_enc: sealed, created_at: at }) => ({
      at,
      text: this.open('dispute_statements', 'text_enc', binToUuid(id), sealed),
    }));
    return papersSection(files, said, now);
  }

  private async registrations(owner: Owner, now: Date): Promise<ExportSection> {
    const rows = await this.places.listRegistrations(owner);
    const table = 'activity_registrations';
    const answersOf = ({ id, answers_enc: sealed }: OwnActivityRegistration): string =>
      sealed ? this.open(table, 'answers_enc', binToUuid(id), sealed) : '没有';
    return registrationsSection(rows, answersOf, now);
  }

  private async appeals(owner: Owner, now: Date): Promise<ExportSection> {
    const rows = await this.repository.listAppeals(owner);
    return {
      title: '申诉',
      things: rows.map((row) => [
        ['对什么', appealKindTexts[row.kind]],
        ['提交', momentText(row.opened_at, now)],
        ['到哪一步', appealStatuses[row.status].text],
        ['写的话', this.open('appeals', 'reason_enc', binToUuid(row.id), row.reason_enc)],
      ]),
    };
  }

  private async corrections(personId: string, now: Date): Promise<ExportSection> {
    const rows = await this.repository.listCorrections(personId);
    return {
      title: '更正姓名、身份证号',
      things: rows.map((row) => {
        const open = (column: string, sealed: Buffer): string =>
          this.open('person_corrections', column, binToUuid(row.id), sealed);
        return [
          ['提交', momentText(row.opened_at, now)],
          ['到哪一步', correctionStatuses[correctionStatusShown(row.status)].text],
          ['姓名', open('name_enc', row.name_enc)],
          ['身份证号', open('id_number_enc', row.id_number_enc)],
          ['原因', open('reason_enc', row.reason_enc)],
        ];
      }),
    };
  }

  private async messages(accountId: string, now: Date): Promise<ExportSection> {
    return messagesSection(await this.repository.listMessages(accountId), now);
  }

  private async sessions(accountId: string, now: Date): Promise<ExportSection> {
    return sessionsSection(await this.repository.listSessions(accountId), now);
  }

  private open(table: string, column: string, rowId: string, sealed: Buffer): string {
    return sealed.length === 0 ? '已删除' : this.cipher.decrypt(table, column, rowId, sealed);
  }
}
