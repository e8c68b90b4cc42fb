import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { FlowEngine, type MovedMatter } from '../../flow/flow-engine';
import { CommitteeMatters } from './officers.matters';
import { OfficerRecords, type DecidingOffice } from './officers.records';
import { OfficersRepository, type EndedBy, type Officer } from './officers.repository';

const SERVING = ['active', 'lapsing'];

/** Posts end with the membership they rest on, in the same moment; without a chair the union above is asked at once. */
@Injectable()
export class Departures implements OnModuleInit {
  constructor(
    private readonly engine: FlowEngine,
    private readonly officers: OfficersRepository,
    private readonly matters: CommitteeMatters,
    private readonly records: OfficerRecords,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.engine.onMoved((matter) => this.followMember(matter));
  }

  /** In the caller's transaction. */
  async end(officers: readonly Officer[], by: EndedBy, office: DecidingOffice): Promise<void> {
    const [first] = officers;
    if (!first) return;
    const unionId = first.organisationId;
    await this.officers.holdUnion(unionId);
    const isChair = officers.some(({ post }) => post === 'chair');
    if (isChair) await this.officers.holdOffices(unionId);
    const at = this.clock.now();
    await this.officers.endPosts(officers, by, at);
    if (isChair) await this.officers.endOffices(unionId, at);
    await this.records.changed(unionId, officers, [], office, at);
    if (isChair) await this.matters.openVacancy(unionId, by === 'resigned' ? 'resigned' : 'left');
  }

  /** A membership that ended, rests, or went to another union. */
  private async followMember({ flow, transition }: MovedMatter): Promise<void> {
    if (flow !== 'membership') return;
    const { subject, to, organisationId } = transition;
    const stays = SERVING.includes(to) && organisationId === subject.organisationId;
    if (stays || subject.personId === null) return;
    const posts = await this.officers.listPostsOf(subject.personId);
    const office = { organisationId: subject.organisationId, personId: null, assignmentId: null };
    await this.end(posts, 'left', office);
  }
}
