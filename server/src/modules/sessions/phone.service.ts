import { checkPhone, SessionError } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { ColumnCipher, maskPhone } from '../../privacy';
import { PersonsPublic } from '../persons/persons.public';
import { AccountsRepository } from './accounts.repository';
import type { PhoneDto } from './sessions.dto';
import { isCodeRefused } from './sessions.rules';

@Injectable()
export class PhoneService {
  private readonly logger = new Logger(PhoneService.name);

  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsRepository,
    private readonly cipher: ColumnCipher,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  /** Keeps the number that WeChat vouches for, on the account and in the person's own file. WeChat is asked first: nothing in the database waits for it. */
  async verify(scope: Scope, code: string): Promise<PhoneDto> {
    const phone = await this.phoneOf(code);
    const sealed = this.cipher.encrypt('accounts', 'phone_enc', scope.accountId, phone);
    const phoneMask = maskPhone(phone);
    await this.accounts.storePhone(scope.accountId, sealed, phoneMask, this.clock.now());
    if (scope.personId !== null) await this.persons.changePhone(scope.personId, phone);
    return { phoneMask };
  }

  /** A mainland number; for any other the person is asked to type one. */
  private async phoneOf(code: string): Promise<string> {
    const answer = await this.askWechat(code);
    const check = checkPhone(answer.phone);
    if (answer.countryCode !== '86' || !check.ok) throw new AppError(SessionError.PhoneCodeInvalid);
    return check.phone;
  }

  private async askWechat(code: string): Promise<{ phone: string; countryCode: string }> {
    try {
      return await this.wechat.getPhoneNumber(code);
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (isCodeRefused(error.errcode)) throw new AppError(SessionError.PhoneCodeInvalid);
      this.logger.warn(error.message);
      throw new AppError(SessionError.WechatUnavailable);
    }
  }
}
