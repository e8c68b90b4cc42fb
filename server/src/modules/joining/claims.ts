import { AppealError, JoinError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import { AccountsPublic } from '../sessions/sessions.public';
import { DisputesPublic } from '../disputes/disputes.public';
import type { ApplicantFile } from './applicant-files';
import type { ApplicationRow } from './joining.types';
import { ClaimsRepository } from './claims.repository';

/** Whom an ID number belongs to, as far as this application goes. */
export interface Judgement {
  readonly personId: string;
  /** The number is another account's, member's or applicant's already. */
  readonly disputed: boolean;
  /** The account becomes this person's by this application. */
  readonly bindsAccount: boolean;
}

/**
 * One ID number, one person. A person whom nobody has claimed (no account, membership, office or open application) goes
 * to whoever applies; anybody else's is for the union of the first registration to verify. An application that comes to
 * nothing lets its claim go, so that withdrawing tells nothing about a number.
 */
@Injectable()
export class Claims {
  constructor(
    private readonly persons: PersonsPublic,
    private readonly accounts: AccountsPublic,
    private readonly disputes: DisputesPublic,
    private readonly repository: ClaimsRepository,
  ) {}

  /** Judges in the running transaction; submissions for one ID number are judged one after the other. */
  async judge(
    ownPersonId: string | null,
    file: Pick<ApplicantFile, 'name' | 'idNumber' | 'phone' | 'idNumberBlind'>,
  ): Promise<Judgement> {
    const { personId, created } = await this.persons.registerOnce(file);
    if (ownPersonId !== null && ownPersonId !== personId) throw new AppError(JoinError.OtherPerson);
    if (ownPersonId === personId) return { personId, disputed: false, bindsAccount: false };
    await this.repository.lockPerson(personId);
    const disputed = await this.repository.isClaimed(personId, file.idNumberBlind);
    if (!disputed && !created) await this.persons.correct(personId, file);
    return { personId, disputed, bindsAccount: !disputed };
  }

  /** The same ID number, corrected: the name on the card follows where this application is the person's only claim. */
  async keep(
    before: { personId: string; bindsAccount: boolean },
    file: ApplicantFile,
  ): Promise<Judgement> {
    const { personId, bindsAccount } = before;
    if (bindsAccount) await this.persons.correct(personId, file);
    return { personId, disputed: false, bindsAccount };
  }

  async bind(scope: Scope, { personId, bindsAccount }: Judgement): Promise<void> {
    if (!bindsAccount) return;
    if (!(await this.accounts.bindPerson(scope.accountId, personId)))
      throw new AppError(JoinError.OtherPerson);
  }

  /**
   * A rejected application is taken up again: the account gets back what the rejection let go, unless the number has
   * become somebody's. @throws AppealError.Superseded when the account is somebody else's by now
   */
  async reclaim(
    { personId, accountId, bindsAccount }: ApplicationRow,
    idNumberBlind: Buffer,
  ): Promise<Judgement> {
    const known = personId ?? (await this.persons.findByBlind(idNumberBlind));
    if (known === undefined) throw new AppError(AppealError.Superseded);
    await this.repository.lockPerson(known);
    if ((await this.accounts.accountsOf(known)).includes(accountId))
      return { personId: known, disputed: false, bindsAccount };
    if (await this.repository.isClaimed(known, idNumberBlind))
      return { personId: known, disputed: true, bindsAccount: false };
    if (!(await this.accounts.bindPerson(accountId, known)))
      throw new AppError(AppealError.Superseded);
    return { personId: known, disputed: false, bindsAccount: true };
  }

  /** The application came to nothing: the account is free again, and nothing is left to verify. */
  async release(application: {
    id: string;
    accountId: string;
    personId: string | null;
    bindsAccount: boolean;
    disputed: boolean;
  }): Promise<void> {
    if (application.bindsAccount && application.personId !== null)
      await this.accounts.releasePerson(application.accountId, application.personId);
    if (application.disputed) await this.disputes.lapse(application.id);
  }
}
