import {
  dueText,
  FoundingError,
  foundingLimits,
  foundingStatuses,
  officerPostTexts,
  organisationKindTexts,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { foundingFlow } from './founding.flow';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { FoundingOfficersRepository, type FoundingOfficer } from './founding-officers.repository';
import type {
  FoundingAction,
  FoundingDto,
  FoundingItemDto,
  FoundingPlacesDto,
  FoundingsDto,
} from './foundings.dto';
import { FoundingMeetingService } from './foundings.meeting.service';
import { FoundingOffers } from './foundings.offers';
import { FoundingPlaces } from './foundings.places';
import { FoundingsRepository, type FoundingRow } from './foundings.repository';

@Injectable()
export class FoundingsQueries implements TaskPresenter {
  readonly subjectType = foundingFlow.name;

  constructor(
    private readonly foundings: FoundingsRepository,
    private readonly employers: FoundingEmployersRepository,
    private readonly officers: FoundingOfficersRepository,
    private readonly meetings: FoundingMeetingService,
    private readonly offers: FoundingOffers,
    private readonly places: FoundingPlaces,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async list(scope: Scope): Promise<FoundingsDto> {
    const rows = await this.foundings.listRecent(scope, foundingLimits.listed);
    return { items: rows.map(toItem) };
  }

  async listPlaces(scope: Scope): Promise<FoundingPlacesDto> {
    const places = await this.places.list(scope);
    return { items: places.map(({ id, name }) => ({ id: String(id), name })) };
  }

  async get(scope: Scope, id: string): Promise<FoundingDto> {
    const [row] = await this.foundings.listForOffice(scope, [id]);
    if (!row) throw new AppError(FoundingError.NotFound);
    const employers = await this.employers.list(id);
    const officers = await this.officers.list(id);
    const now = this.clock.now();
    const { dueAt } = row;
    return {
      ...toItem(row),
      kindText: organisationKindTexts[row.kind],
      organisationName: row.organisation.name,
      employers: employers.flatMap(({ name }) => (name === null ? [] : [name])),
      address: row.address,
      expectedMembers: row.expectedMembers,
      members: await this.employers.countOf(id, await this.offers.areaOf(row)),
      reason: row.reason,
      unionId: row.unionId === null ? null : String(row.unionId),
      heldOn: row.heldOn,
      termYears: row.termYears,
      resolution: this.meetings.resolutionOf(row),
      officers: officers.map(toOfficer),
      offered: row.offered,
      openedAt: row.openedAt.toISOString(),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      today: this.clock.today(),
      actions: actionsFor(scope, row),
    };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const rows = await this.foundings.listForOffice(scope, subjectIds);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.name,
          subtitle: `${foundingStatuses[row.status].text} · ${row.parent.name}`,
          labels: ['组建工会'],
          actions: actionsFor(scope, row).flatMap((action) =>
            action === 'withdraw' || action === 'report' ? [] : [action],
          ),
        },
      ]),
    );
  }
}

function toItem({ id, name, parent, status }: FoundingRow): FoundingItemDto {
  const { text, tone } = foundingStatuses[status];
  return { id, name, parentName: parent.name, status, statusText: text, tone };
}

const answerTexts = { waiting: '还没答复', agreed: '答应了', declined: '没有答应' } as const;

const toOfficer = ({ nameMask, post, answer }: FoundingOfficer) => ({
  nameMask,
  postText: officerPostTexts[post],
  answerText: answerTexts[answer],
});

/** Whoever proposed reports and may take it back; whoever stands over it decides. */
function actionsFor(scope: Scope, row: FoundingRow): FoundingAction[] {
  const { status } = row;
  const isOpen = status === 'proposed' || status === 'preparing' || status === 'reported';
  if (!isOpen) return [];
  if (isOwnMatter(scope, row)) {
    if (row.accountId !== scope.accountId) return [];
    return status === 'preparing' ? ['report', 'withdraw'] : ['withdraw'];
  }
  if (!scope.covers(row.organisation.path)) return [];
  if (status === 'proposed') return ['approve', 'refuse'];
  return status === 'preparing' ? ['report', 'refuse'] : ['establish', 'return', 'refuse'];
}
