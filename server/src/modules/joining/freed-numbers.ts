import { Injectable } from '@nestjs/common';
import { FlowEngine } from '../../flow/flow-engine';
import { AccountsPublic } from '../sessions/sessions.public';
import { ApplicantFiles } from './applicant-files';
import { ApplicationsRepository } from './applications.repository';
import { Claims } from './claims';
import { joinFlow } from './join.flow';
import { JoiningRepository } from './joining.repository';
import type { ApplicationRow } from './joining.types';

/** What became of a number that nobody was registered with when its verification should have begun. */
export type Freed =
  /** The application goes its usual way. */
  | { readonly is: 'freed' }
  /** Somebody was quicker: the verification is theirs. */
  | { readonly is: 'taken'; readonly personId: string }
  /** The account has become another person's: the union decides with the documents. */
  | { readonly is: 'left' };

/**
 * An ID number was somebody's when an application with it came in, and is nobody's by the time it would be verified: they
 * erased themselves, or had it corrected. Nothing is left to find out, so nobody is kept waiting for it.
 */
@Injectable()
export class FreedNumbers {
  constructor(
    private readonly engine: FlowEngine,
    private readonly applications: ApplicationsRepository,
    private readonly repository: JoiningRepository,
    private readonly claims: Claims,
    private readonly accounts: AccountsPublic,
    private readonly files: ApplicantFiles,
  ) {}

  /** In the transaction that holds the application. */
  async takeUp({ id, accountId }: ApplicationRow): Promise<Freed> {
    const sealed = await this.applications.getSealed({ id });
    const file = { ...this.files.open(sealed), idNumberBlind: sealed.idNumberBlind };
    const { personId, disputed } = await this.claims.judge(null, file);
    if (disputed) return { is: 'taken', personId };
    if (!(await this.accounts.bindPerson(accountId, personId))) return { is: 'left' };
    const request = { actor: { system: 'joining' }, id, action: 'free' } as const;
    await this.engine.transition(joinFlow, request, () =>
      this.repository.settleDispute(id, personId),
    );
    return { is: 'freed' };
  }
}
