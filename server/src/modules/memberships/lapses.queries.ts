import { addDays, dueText, MembershipError, membershipLimits, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { stateOf } from '../../flow/define-flow';
import { isOwnMatter } from '../../flow/flow.types';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import type { TaskFace, TaskPresenter } from '../tasks/tasks.public';
import { lapseFlow } from './lapse.flow';
import type { LapseDecidedDto, LapseDecision, LapseReviewDto } from './lapses.dto';
import { LapsesRepository, type Lapse } from './lapses.repository';
import { MemberLooks } from './member-looks';
import { isWarnedLongEnough } from './memberships.rules';

/** Proposed lapses as the union that decides sees them. */
@Injectable()
export class LapsesQueries implements TaskPresenter {
  readonly subjectType = lapseFlow.name;

  constructor(
    private readonly lapses: LapsesRepository,
    private readonly persons: PersonsPublic,
    private readonly looks: MemberLooks,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  async get(scope: Scope, id: string): Promise<LapseReviewDto> {
    const lapse = await this.find(scope, id);
    const now = this.clock.now();
    const { dueAt, personId, path } = lapse;
    await this.looks.record(scope, { subjectType: lapseFlow.name, id, personId, path }, now);
    return {
      id,
      statusText: stateOf(lapseFlow, lapse.status).text,
      nameMask: (await this.persons.mask(personId)).nameMask,
      memberNo: lapse.memberNo,
      unionName: lapse.unionName,
      reason: lapse.reason,
      openedAt: lapse.openedAt.toISOString(),
      answerUntil: addDays(shanghaiDay(lapse.openedAt), membershipLimits.lapseWarningDays),
      dueText: dueAt ? dueText(now, dueAt, this.calendar.workingDaysBetween(now, dueAt)) : null,
      actions: this.decisionsFor(scope, lapse),
    };
  }

  async getDecided(scope: Scope, id: string): Promise<LapseDecidedDto> {
    return { statusText: stateOf(lapseFlow, (await this.find(scope, id)).status).text };
  }

  async present(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, TaskFace>> {
    const faces = new Map<string, TaskFace>();
    for (const lapse of await this.lapses.listForOffice(scope, subjectIds)) {
      const { nameMask } = await this.persons.mask(lapse.personId);
      faces.set(lapse.id, {
        title: nameMask,
        subtitle: `拟停会籍 · ${lapse.reason}`,
        labels: ['会籍去留'],
        actions: this.decisionsFor(scope, lapse),
      });
    }
    return faces;
  }

  /** Ending is offered only once the member had their days to answer; nothing in a matter of one's own. */
  private decisionsFor(scope: Scope, lapse: Lapse): LapseDecision[] {
    const isOpen = stateOf(lapseFlow, lapse.status).task !== undefined;
    if (!isOpen || isOwnMatter(scope, { accountId: null, personId: lapse.personId })) return [];
    const warnedOn = shanghaiDay(lapse.openedAt);
    return isWarnedLongEnough(warnedOn, this.clock.today()) ? ['keep', 'end'] : ['keep'];
  }

  private async find(scope: Scope, id: string): Promise<Lapse> {
    const [lapse] = await this.lapses.listForOffice(scope, [id]);
    if (!lapse) throw new AppError(MembershipError.NotFound);
    return lapse;
  }
}
