import {
  checkName,
  HttpError,
  revealPurposeTexts,
  RosterError,
  rosterLimits,
  roleTexts,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office, Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { AuditLog, BlindIndex, RevealLimits } from '../../privacy';
import { MessagesPublic } from '../messages/messages.public';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import {
  toMemberDto,
  type MembersDto,
  type MembersQuery,
  type RevealedMemberDto,
  type RevealMemberDto,
} from './members.dto';
import { MembersRepository, type MemberRow, type MemberSearch } from './members.repository';

const PAGE = rosterLimits.membersPageSize;

/** The members of a union as its office sees them: masks; the originals one by one, for a purpose. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly persons: PersonsPublic,
    private readonly messages: MessagesPublic,
    private readonly audit: AuditLog,
    private readonly limits: RevealLimits,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** Without `q` the union's own members; with it, whoever is found there and below. */
  async list(scope: Scope, { organisation, q, cursor }: MembersQuery): Promise<MembersDto> {
    const union = await this.unionIn(scope, organisation);
    const after = placeOf(cursor);
    const rows =
      q === undefined
        ? await this.members.listOf(union.id, after, PAGE + 1)
        : await this.members.search(union.path, this.searchOf(q), after, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(toMemberDto),
      nextCursor: rows.length > PAGE && last ? encodeCursor([last.id]) : null,
    };
  }

  reveal(scope: Scope, id: string, { purpose }: RevealMemberDto): Promise<RevealedMemberDto> {
    return this.database.transaction(async () => {
      const row = await this.members.find(id);
      const [office] = row ? scope.officesOver(row.path) : [];
      if (!row || !office) throw new AppError(RosterError.MemberNotFound);
      if (scope.personId === null) throw new AppError(HttpError.Forbidden);
      await this.limits.take(scope.personId);
      await this.record(scope.personId, row, office, purpose);
      const name = (await this.organisations.names([office.organisationId])).get(
        office.organisationId,
      );
      const words = `${name ?? ''}${roleTexts[office.role]}`.replace('工会工会', '工会');
      await this.messages.sendToPerson(row.personId, {
        kind: 'personal_file_viewed',
        body: `${words}看过您的姓名、身份证号和手机号，用于${revealPurposeTexts[purpose]}。`,
        page: '/packages/member/file-views/index',
      });
      return this.persons.reveal(row.personId);
    });
  }

  /** The union, when one of the offices stands over it. */
  async unionIn(scope: Scope, organisationId: number): Promise<OrganisationCard> {
    const union = await this.organisations.find(organisationId);
    if (!union || !scope.covers(union.path)) throw new AppError(HttpError.NotFound);
    return union;
  }

  private record(
    personId: string,
    row: MemberRow,
    { organisationId, assignmentId }: Office,
    purpose: string,
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action: 'membership.reveal',
      actor: { personId, assignmentId },
      subjectPersonId: row.personId,
      subjectType: 'membership',
      subjectId: row.id,
      purpose,
      at: this.clock.now(),
    });
  }

  private searchOf(q: string): MemberSearch {
    const typed = q.normalize('NFKC').replace(/\s/g, '');
    if (/^\d{4}$/.test(typed)) return { by: 'phone_tail', tail: typed };
    if (/^\d{12}$/.test(typed)) return { by: 'member_no', memberNo: typed };
    const name = checkName(q);
    if (name.ok) return { by: 'name', blind: this.blindIndex.of('name', name.name) };
    throw new AppError(HttpError.Validation, { q: '请输入完整姓名、手机号后四位，或 12 位会员号' });
  }
}

function placeOf(cursor: string | undefined): string | undefined {
  const [id] = decodeCursor(cursor, ['string']) ?? [];
  if (id === undefined) return undefined;
  if (isUuid(String(id))) return String(id);
  throw new AppError(HttpError.Validation, { cursor: '页码不对' });
}
