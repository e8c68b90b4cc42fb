import {
  HttpError,
  RealNameError,
  realNameLevelTexts,
  realNameWayTexts,
  shanghaiDay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { IdentityClient, type IdentityAnswer } from '../../integrations/identity/identity.client';
import { PersonsPublic, type RealName } from '../persons/persons.public';
import { IdentityChecksRepository } from './identity-checks.repository';
import type { RealNameDto } from './real-name.dto';
import { VerificationRecords } from './verification-records';

const outcomeTexts: Readonly<Record<IdentityAnswer, string>> = {
  match: '核验通过，已经实名了。',
  mismatch: '姓名和身份证号对不上。请看看登记得对不对；不对的，在“我的资料”里申请更正。',
  not_found: '在线查不到您的信息。带身份证到工会当面核验，当场就好。',
  unknown:
    '核验服务暂时没有答复，您登记的资料没有变，也不算一次。请过一会儿再试，或者带身份证到工会当面核验。',
};

/** One's own real name: checked online, as often as it takes for a service that may be down. */
@Injectable()
export class RealNameService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonsPublic,
    private readonly checks: IdentityChecksRepository,
    private readonly identity: IdentityClient,
    private readonly records: VerificationRecords,
    private readonly clock: Clock,
  ) {}

  async get(scope: Scope, outcomeText: string | null = null): Promise<RealNameDto> {
    const { personId } = scope;
    const verified = personId === null ? null : await this.persons.verificationOf(personId);
    const level = personId === null ? 0 : verified ? 2 : 1;
    const left = personId === null ? 0 : await this.checks.countLeft(personId, this.clock.today());
    return {
      level,
      levelText: realNameLevelTexts[level],
      howText: verified ? realNameWayTexts[verified.way] : null,
      verifiedOn: verified ? shanghaiDay(verified.at) : null,
      mayCheck: level === 1 && left > 0,
      outcomeText,
    };
  }

  /** The service is asked first: nothing in the database waits for it, and without an answer everything stays. */
  async check(scope: Scope): Promise<RealNameDto> {
    const { personId } = scope;
    if (personId === null) throw new AppError(HttpError.Forbidden);
    if (await this.persons.verificationOf(personId)) throw new AppError(RealNameError.Already);
    const day = this.clock.today();
    if (!(await this.checks.take(personId, day))) throw new AppError(RealNameError.ChecksUsedUp);
    const asked = await this.persons.reveal(personId);
    const answer = await this.identity.check(asked);
    if (answer === 'unknown') await this.checks.giveBack(personId, day);
    if (answer === 'match') await this.store(personId, asked);
    return this.get(scope, outcomeTexts[answer]);
  }

  private store(personId: string, asked: RealName): Promise<void> {
    return this.database.transaction(async () => {
      const at = this.clock.now();
      const verification = { way: 'online', at, by: null, document: null } as const;
      if (!(await this.persons.verify(personId, verification, asked)))
        throw new AppError(RealNameError.ChangedMeanwhile);
      await this.records.online(personId, at);
    });
  }
}
