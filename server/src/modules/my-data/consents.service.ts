import { consentTexts, PrivacyError, type ConsentKind } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import type { ConsentWithdrawnDto, GivenConsentsDto, WithdrawConsentDto } from './consents.dto';
import { ConsentsRepository } from './consents.repository';
import { Departures } from './departures';
import { ErasuresRepository } from './erasures.repository';

const consequences: Readonly<Record<ConsentKind, string>> = {
  join_statement:
    '撤回以后：正在办的入会申请撤掉，已经入会的马上退会，会员卡不能再用。以后想入会，可以重新申请。',
  personal_information:
    '撤回以后：没有姓名和身份证号就没法保留会籍，正在办的申请撤掉，已经入会的马上退会。已经登记的资料还在，要删掉请再点“注销”。',
};

/** What one has agreed to, and taking it back (个人信息保护法 §15: as easy as giving it). */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsRepository,
    private readonly departures: Departures,
    private readonly erasures: ErasuresRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<GivenConsentsDto> {
    const given = await this.consents.listGiven(scope);
    return {
      items: given.map(({ kind, version, at }) => ({
        kind,
        title: consentTexts.find((text) => text.kind === kind)?.title ?? '',
        version,
        givenAt: at,
        consequence: consequences[kind],
      })),
    };
  }

  /** What rested on it ends in the same moment. */
  withdraw(scope: Scope, { kind, confirmed }: WithdrawConsentDto): Promise<ConsentWithdrawnDto> {
    if (!confirmed) throw new AppError(PrivacyError.NotConfirmed);
    return this.database.transaction(async () => {
      await this.consents.lockAccount(scope);
      const given = (await this.consents.listGiven(scope)).find((one) => one.kind === kind);
      if (!given) throw new AppError(PrivacyError.ConsentNotGiven);
      const at = this.clock.now();
      const { personId } = scope;
      // A consent carries the membership, and the membership the office: that one is handed over first.
      if (personId !== null && (await this.erasures.holdsOffice(personId, at)))
        throw new AppError(PrivacyError.InOffice);
      await this.consents.insertWithdrawal(scope, given, at);
      const { application, membership } = await this.departures.leave(scope, 'consent_withdrawn');
      const ended = [...(application ? ['申请已撤回'] : []), ...(membership ? ['已退会'] : [])];
      return { text: ['同意已撤回', ...ended].join('，') };
    });
  }
}
