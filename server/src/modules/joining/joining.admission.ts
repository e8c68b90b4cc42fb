import { JoinError, joinLimits, startOfDay, type Route } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { SubmitApplicationDto } from './joining.dto';
import { JoiningRepository } from './joining.repository';
import { JoinRouting } from './joining.routing';

/** Whether this account may apply now, and whether it still goes to the union that was shown. */
@Injectable()
export class JoinAdmission {
  constructor(
    private readonly repository: JoiningRepository,
    private readonly memberships: MembershipsPublic,
    private readonly routing: JoinRouting,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  /** Asked before anything typed is looked at, so that the answers are about the account alone. */
  async check(scope: Scope): Promise<void> {
    if (await this.repository.hasOpen(scope.accountId)) throw new AppError(JoinError.AlreadyOpen);
    if (scope.personId !== null && (await this.memberships.findLive(scope.personId)))
      throw new AppError(JoinError.AlreadyMember);
    const today = await this.repository.countSince(scope.accountId, startOfDay(this.clock.today()));
    if (today >= joinLimits.submissionsADay) throw new AppError(JoinError.TooManyToday);
  }

  /** Routed anew: what the phone showed may be old, or made up. */
  async routeAsShown(body: SubmitApplicationDto): Promise<Route> {
    const route = await this.routing.route(body.employmentForm, body);
    if (route.organisationId !== body.organisationId) throw new AppError(JoinError.RouteChanged);
    await this.organisations.holdOpen(Number(route.organisationId));
    return route;
  }
}
