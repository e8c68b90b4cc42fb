import { JoinError, type Route } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { FlowEngine } from '../../flow/flow-engine';
import type { ApplicantFile } from './applicant-files';
import { ApplicationsRepository } from './applications.repository';
import { Claims, type Judgement } from './claims';
import { joinFlow } from './join.flow';
import { Contests } from './joining.contests';
import { JoiningNotices } from './joining.notices';
import type { Claim, SealedFile, Work } from './file-columns';
import { JoiningRepository } from './joining.repository';
import type { ApplicationRow } from './joining.types';

export interface Submission {
  readonly id: string;
  readonly file: ApplicantFile;
  readonly sealed: SealedFile;
}

/** The applicant's moves: open, correct, withdraw. Runs inside the service's transaction. */
@Injectable()
export class JoinDesk {
  constructor(
    private readonly engine: FlowEngine,
    private readonly repository: JoiningRepository,
    private readonly applications: ApplicationsRepository,
    private readonly claims: Claims,
    private readonly contests: Contests,
    private readonly notices: JoiningNotices,
  ) {}

  async open(
    scope: Scope,
    { id, file, sealed }: Submission,
    work: Work,
    route: Route,
  ): Promise<void> {
    const judgement = await this.claims.judge(scope.personId, file);
    const claim = claimOf(judgement);
    const unionId = Number(route.organisationId);
    const opening = {
      actor: scope,
      id,
      organisationId: unionId,
      personId: claim.personId,
      status: claim.disputed ? 'disputed' : 'submitted',
      action: 'submit',
    };
    await this.engine.open(joinFlow, opening, async (opened) => {
      const inserted = await this.repository.insertOnce({
        ...sealed,
        ...work,
        ...claim,
        id,
        status: opened.to,
        organisationId: opened.organisationId,
        unionId,
        accountId: scope.accountId,
        routeRule: route.rule,
        routeReason: route.reason,
        at: opened.at,
      });
      // The account's own other submission was quicker, or one from another phone of the same person.
      if (!inserted) throw new AppError(JoinError.AlreadyOpen);
    });
    await this.claims.bind(scope, judgement);
    await this.contests.filed(id);
    await this.notices.submitted(id);
  }

  /** A corrected ID number is judged anew; the same one keeps what it had. */
  async correct(
    scope: Scope,
    { id, file, sealed }: Submission,
    before: ApplicationRow,
  ): Promise<void> {
    const judgement = await this.judgeCorrection(scope, file, before);
    const action = judgement.disputed ? 'contest' : 'resubmit';
    await this.engine.transition(joinFlow, { actor: scope, id, action }, async () => {
      await this.repository.replaceFile(id, { ...sealed, ...claimOf(judgement) });
      await this.claims.bind(scope, judgement);
      await this.contests.filed(id);
      await this.notices.resubmitted(id);
    });
  }

  async withdraw(scope: Scope, id: string): Promise<void> {
    await this.engine.transition(joinFlow, { actor: scope, id, action: 'withdraw' }, async () => {
      const row = await this.applications.getById(id);
      await this.claims.release(row);
      await this.notices.withdrawn(row);
    });
  }

  private async judgeCorrection(
    scope: Scope,
    file: ApplicantFile,
    before: ApplicationRow,
  ): Promise<Judgement> {
    const { idNumberBlind } = await this.applications.getSealed(before);
    const { personId, bindsAccount } = before;
    if (personId !== null && idNumberBlind.equals(file.idNumberBlind))
      return this.claims.keep({ personId, bindsAccount }, file);
    await this.claims.release(before);
    return this.claims.judge(bindsAccount ? null : scope.personId, file);
  }
}

/** While the number is under verification the application is nobody's. */
const claimOf = ({ personId, disputed, bindsAccount }: Judgement): Claim => ({
  personId: disputed ? null : personId,
  disputed,
  bindsAccount,
});
