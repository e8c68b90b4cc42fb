import { dayText, organisationChangeTexts, Permission, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { ChangeRow } from './organisation-changes.repository';

const page = (id: string): string => `/packages/cadre/change/index?id=${id}`;

/** Who is told what about a change of a union, in the transaction of the act. */
@Injectable()
export class ChangeNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  proposed(change: ChangeRow): Promise<void> {
    return this.ask(change, `${whatOf(change)}，${this.until(change)}答复。`);
  }

  approved(change: ChangeRow): Promise<void> {
    const next = change.kind === 'move' ? '已经办完' : '会员正在转过去，一个也不会落下';
    return this.tell(change, `${whatOf(change)}：批准了，${next}。`);
  }

  refused(change: ChangeRow, note: string): Promise<void> {
    return this.tell(change, `${whatOf(change)}：没有批准。${note}`);
  }

  done(change: ChangeRow): Promise<void> {
    const words = `${whatOf(change)}：办完了，会员和待办都已转到${change.target.name}。`;
    return this.tell(change, words);
  }

  async raised(change: ChangeRow, moved: Transition | undefined): Promise<void> {
    if (moved) await this.ask(change, `下级没有答复，由您接手：${whatOf(change)}。`);
    else await this.ask(change, `过期未答复：${whatOf(change)}。`);
  }

  private ask({ id, organisation, personId }: ChangeRow, body: string): Promise<void> {
    const text = { kind: 'task_opened', body, page: page(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(
      organisation.id,
      Permission.OrganisationManage,
      text,
      personId,
    );
  }

  private tell({ id, personId }: ChangeRow, body: string): Promise<void> {
    return this.messages.sendToPerson(personId, { kind: 'change_decided', body, page: page(id) });
  }

  private until({ dueAt }: ChangeRow): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}

const whatOf = ({ kind, union, target }: ChangeRow): string =>
  kind === 'dissolve'
    ? `${organisationChangeTexts.dissolve}${union.name}`
    : `${union.name}${organisationChangeTexts[kind].slice(0, 2)}到${target.name}`;
