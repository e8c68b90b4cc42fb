import { dueText, FoundingError, foundingThresholdOn, proposalStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { proposalFlow } from './proposal.flow';
import type { ProposalDto, ProposalItemDto, ProposalsDto } from './proposals.dto';
import { ProposalsRepository, type ProposalRow } from './proposals.repository';
import { proposalTitle } from './proposals.words';

const RECENT = 50;

@Injectable()
export class ProposalsQueries implements TaskPresenter {
  readonly subjectType = proposalFlow.name;

  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly employers: FoundingEmployersRepository,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async list(scope: Scope): Promise<ProposalsDto> {
    const rows = await this.proposals.listRecent(scope, RECENT);
    return { items: rows.map(toItem) };
  }

  async get(scope: Scope, id: string): Promise<ProposalDto> {
    const [row] = await this.proposals.listForOffice(scope, [id]);
    if (!row) throw new AppError(FoundingError.ProposalNotFound);
    const employers = await this.employers.list(id);
    const named = employers.flatMap(({ name, members }) => (name ? [{ name, members }] : []));
    const isOpen = row.status === 'open';
    const { parent, organisation, againOn, foundingId, openedAt, dueAt } = row;
    const now = this.clock.now();
    return {
      ...toItem(row),
      members: isOpen ? await this.employers.countOf(id, row.area.path) : row.members,
      parentId: String(parent.id),
      organisationName: organisation.name,
      reason: foundingThresholdOn(this.clock.today()).law,
      list: named,
      unnamed: employers.length - named.length,
      againOn,
      foundingId,
      openedAt: openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: isOpen ? ['found', 'put_off'] : [],
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.proposals.listForOffice(scope, subjectIds);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: proposalTitle(row),
          subtitle: `${row.parent.name} · 会员 ${row.members} 人`,
          labels: ['组建建议'],
          actions: ['found', 'put_off'],
        },
      ]),
    );
  }
}

function toItem(row: ProposalRow): ProposalItemDto {
  const { text, tone } = proposalStatuses[row.status];
  return {
    id: row.id,
    kind: row.kind,
    title: proposalTitle(row),
    parentName: row.parent.name,
    members: row.members,
    employers: row.employers,
    status: row.status,
    statusText: text,
    tone,
  };
}
