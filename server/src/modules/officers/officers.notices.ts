import { dayText, officerPostTexts, Permission, vacancyCauseTexts, type Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { Candidate } from './elections.rules';
import type { Renewal } from './renewals.repository';
import type { Vacancy } from './vacancies.repository';

const renewalPage = (id: string): string => `/packages/cadre/renewal/index?id=${id}`;
const vacancyPage = (id: string): string => `/packages/cadre/vacancy/index?id=${id}`;

type Matter = Pick<Renewal, 'id' | 'organisationId' | 'unionName' | 'endsOn'>;

/** Who is told what about a committee, in the transaction of the act. */
@Injectable()
export class OfficerNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  termEnds(renewal: Matter): Promise<void> {
    const body = `${renewal.unionName}这一届到${this.day(renewal.endsOn)}，请选举以后报结果；来不及可以申请延期。`;
    return this.office(renewal, 'term_due', body);
  }

  reported(renewal: Matter, by: string): Promise<void> {
    const body = `${renewal.unionName}报来换届选举的结果，请核对后确认。`;
    return this.office(renewal, 'task_opened', body, by);
  }

  postponementAsked(renewal: Matter, by: string): Promise<void> {
    return this.office(renewal, 'task_opened', `${renewal.unionName}申请延期换届，请答复。`, by);
  }

  async answered({ id, reportedBy, unionName }: Renewal, words: string): Promise<void> {
    if (reportedBy === null) return;
    const body = `${unionName}：${words}`;
    await this.messages.sendToPerson(reportedBy, {
      kind: 'term_decided',
      body,
      page: renewalPage(id),
    });
  }

  async started(
    { id, name }: { id: number; name: string },
    officers: readonly Candidate[],
  ): Promise<void> {
    const page = `/packages/member/union/index?id=${id}`;
    for (const { personId, post } of officers)
      await this.messages.sendToPerson(personId, {
        kind: 'officer_started',
        body: `您担任${name}${officerPostTexts[post]}。`,
        page,
      });
  }

  vacant({ id, organisationId, unionName, cause }: Vacancy): Promise<void> {
    const body = `${unionName}没有主席：${vacancyCauseTexts[cause]}。请组织补选。`;
    return this.messages.sendToOffice(organisationId, Permission.OfficersManage, {
      kind: 'task_opened',
      body,
      page: vacancyPage(id),
      push: 'task_due',
    });
  }

  renewalRaised(renewal: Matter, moved: Transition | undefined): Promise<void> {
    const body = moved
      ? `${renewal.unionName}的换届由您接手：到期没有办成。`
      : `${renewal.unionName}的换届过期了还没有办成。`;
    return this.office(renewal, moved ? 'task_opened' : 'task_overdue', body);
  }

  vacancyRaised(vacancy: Vacancy, moved: Transition | undefined): Promise<void> {
    const body = moved
      ? `${vacancy.unionName}主席空缺由您接手：下级没有补选。`
      : `${vacancy.unionName}主席空缺过期了还没有补选。`;
    return this.messages.sendToOffice(vacancy.organisationId, Permission.OfficersManage, {
      kind: moved ? 'task_opened' : 'task_overdue',
      body,
      page: vacancyPage(vacancy.id),
      push: 'task_due',
    });
  }

  private office(
    { id, organisationId }: Matter,
    kind: 'term_due' | 'task_opened' | 'task_overdue',
    body: string,
    except?: string,
  ): Promise<void> {
    const text = { kind, body, page: renewalPage(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(organisationId, Permission.OfficersManage, text, except);
  }

  private day(day: Day): string {
    return dayText(day, this.clock.today());
  }
}
