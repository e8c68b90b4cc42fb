import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { JoiningPublic, type ApplicationSummary } from '../joining/joining.public';
import { TasksPublic } from '../tasks/tasks.public';
import { toMyApplicationDto, toMyOfficeDto, type MeDto, type MyPersonDto } from './me.dto';
import { MyMembershipQuery } from './me.membership';
import { MeRepository, type MyAccount } from './me.repository';
import { capabilitiesOf } from './me.rules';

/** Everything the first page and the tabs show about me, in one answer. */
@Injectable()
export class MeQueries {
  constructor(
    private readonly repository: MeRepository,
    private readonly memberships: MyMembershipQuery,
    @Inject(JoiningPublic) private readonly joining: Pick<JoiningPublic, 'findOpenOf'>,
    private readonly tasks: TasksPublic,
    private readonly clock: Clock,
  ) {}

  /** Offices are read here: a scope over one's own matters carries none. */
  async me(scope: Scope): Promise<MeDto> {
    const now = this.clock.now();
    const [account, mine, application] = await Promise.all([
      this.repository.getAccount(scope.accountId, now),
      this.memberships.findOf(scope.personId),
      this.joining.findOpenOf(scope.accountId),
    ]);
    const inbox = await this.tasks.count(account.offices);
    return {
      accountId: scope.accountId,
      person: personOf(account, application),
      phoneMask: account.phoneMask,
      offices: account.offices.map(toMyOfficeDto),
      capabilities: capabilitiesOf(account.offices),
      membership: mine?.membership ?? null,
      application: application ? toMyApplicationDto(application) : null,
      union: mine?.union ?? null,
      unread: account.unread,
      inboxCount: inbox.open,
      serverTime: now.toISOString(),
    };
  }
}

/**
 * While an application is open, the name is the one typed in it. Only an application that nobody disputes ties the
 * account to a person, so the person's own name would tell whether an ID number is registered already.
 */
function personOf(account: MyAccount, open: ApplicationSummary | undefined): MyPersonDto | null {
  return open ? { nameMask: open.nameMask, phoneMask: open.phoneMask } : account.person;
}
