import { foundingThresholdOn, HttpError, TaskError } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { Background } from '../../outbox/background';
import { FoundingEmployers } from './founding-employers';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { FoundingNotices } from './foundings.notices';
import { proposalFlow } from './proposal.flow';
import { ProposalsRepository, type ProposalRow } from './proposals.repository';
import { employerIn, subjectOf, wantedProposals, type WantedProposal } from './proposals.rules';

const SYSTEM = { system: 'founding_proposals' } as const;
/** New ones in one pass: a register that is read in for the first time does not flood a subdistrict at once. */
const AT_ONCE = 50;

/** Another instance had the proposal in the register first. */
class AlreadyThere extends Error {}

/**
 * Notices where a union should be founded. It proposes and takes back what is no longer so; what comes of it is decided by a
 * person. Figures are those of live memberships at this moment.
 */
@Injectable()
export class ProposalsJob {
  private readonly logger = new Logger(ProposalsJob.name);

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly proposals: ProposalsRepository,
    private readonly repository: FoundingEmployersRepository,
    private readonly employers: FoundingEmployers,
    private readonly notices: FoundingNotices,
    private readonly clock: Clock,
    background: Background,
  ) {
    background.register({ name: 'founding-proposals', everySeconds: 900, run: () => this.run() });
  }

  /** One pass. Answers how many were proposed, and how many taken back. */
  async run(): Promise<{ proposed: number; lapsed: number }> {
    const wanted = new Map((await this.listWanted()).map((one) => [subjectOf(one), one]));
    const open = await this.proposals.listOpen();
    let lapsed = 0;
    for (const one of open) lapsed += await this.review(one, wanted.get(subjectOf(areaOf(one))));
    const known = new Set([
      ...open.map((one) => subjectOf(areaOf(one))),
      ...(await this.proposals.listPutOff(this.clock.today())).map(subjectOf),
    ]);
    const fresh = [...wanted].filter(([subject]) => !known.has(subject)).slice(0, AT_ONCE);
    let proposed = 0;
    for (const [, one] of fresh) proposed += await this.propose(one);
    return { proposed, lapsed };
  }

  private async listWanted(): Promise<WantedProposal[]> {
    const [counts, founded] = [await this.repository.count(), await this.repository.listFounded()];
    const taken = new Set(
      founded.map(({ districtId, employerKey }) => employerIn(districtId, employerKey)),
    );
    const { members } = foundingThresholdOn(this.clock.today());
    return wantedProposals(counts, members, (employer) => taken.has(employer));
  }

  /** Too few by now: it lapses. Otherwise its figures follow. */
  private async review(open: ProposalRow, wanted: WantedProposal | undefined): Promise<number> {
    if (!wanted) return this.lapse(open);
    await this.database.transaction(async () => {
      await this.proposals.setFigures(open.id, wanted.members, wanted.employers.length);
      await this.employers.keep(open.id, await this.employers.ofProposal(wanted));
    });
    return 0;
  }

  /** Whoever decides at this very moment is quicker: then there is nothing to take back. */
  private async lapse({ id }: ProposalRow): Promise<number> {
    try {
      await this.engine.transition(proposalFlow, { actor: SYSTEM, id, action: 'fall_short' });
      return 1;
    } catch (error) {
      if (isOvertaken(error)) return 0;
      throw error;
    }
  }

  private async propose(wanted: WantedProposal): Promise<number> {
    const id = newId();
    try {
      await this.database.transaction(async () => {
        const opening = {
          actor: SYSTEM,
          id,
          organisationId: wanted.parentId,
          personId: null,
          action: 'open',
        };
        await this.engine.open(proposalFlow, opening, async (opened) => {
          const row = {
            ...wanted,
            ...{ id, status: opened.to, organisationId: opened.organisationId, at: opened.at },
            employers: wanted.employers.length,
          };
          if (!(await this.proposals.insertOnce(row))) throw new AlreadyThere();
        });
        await this.employers.keep(id, await this.employers.ofProposal(wanted));
        await this.notices.found(await this.proposals.getById(id));
      });
      return 1;
    } catch (error) {
      if (error instanceof AlreadyThere) return 0;
      this.logger.error(`cannot propose: ${error instanceof Error ? error.name : 'error'}`);
      throw error;
    }
  }
}

const areaOf = ({ area, employerKey }: ProposalRow) => ({ areaId: area.id, employerKey });

const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError &&
  [TaskError.ChangedMeanwhile, TaskError.NotNow, HttpError.NotFound].some(
    (spec) => spec === error.spec,
  );
