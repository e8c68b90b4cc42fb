import { areHoursValid, HomeError, isDay, OrganisationError, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { ChangeHomeDto, CreateHomeDto, HomeCreatedDto, ShareHomeDto } from './homes.dto';
import { HomesRepository, type Home } from './homes.repository';

@Injectable()
export class HomesService {
  constructor(
    private readonly database: Database,
    private readonly homes: HomesRepository,
    private readonly offices: Offices,
    private readonly organisations: OrganisationsPublic,
  ) {}

  create(scope: Scope, { organisationId, ...page }: CreateHomeDto): Promise<HomeCreatedDto> {
    checkHours(page);
    return this.database.transaction(async () => {
      const union = await this.organisations.find(Number(organisationId));
      if (!union || !scope.covers(union.path)) throw new AppError(OrganisationError.NotFound);
      const { at } = await this.offices.hold(scope, union.path);
      const id = newId();
      await this.homes.insert({ id, organisationId: union.id, ...page, at });
      return { id };
    });
  }

  change(scope: Scope, id: string, page: ChangeHomeDto): Promise<void> {
    checkHours(page);
    return this.database.transaction(async () => {
      const home = await this.getManaged(scope, id);
      await this.offices.hold(scope, home.organisation.path);
      await this.homes.update(id, page);
    });
  }

  share(scope: Scope, homeId: string, asked: ShareHomeDto): Promise<HomeCreatedDto> {
    checkHours(asked);
    const { from, to } = asked;
    if (!isDay(from) || (to !== undefined && (!isDay(to) || to < from)))
      throw new AppError(VenueError.DaysWrong);
    return this.database.transaction(async () => {
      const home = await this.getManaged(scope, homeId);
      const { assignmentId, at } = await this.offices.hold(scope, home.organisation.path);
      const other = await this.organisations.find(Number(asked.organisationId));
      if (!other) throw new AppError(OrganisationError.NotFound);
      if (other.path.startsWith(home.organisation.path))
        throw new AppError(HomeError.ShareOrganisation);
      const id = newId();
      const inserted = await this.homes.insertShareOnce({
        id,
        homeId,
        organisationId: other.id,
        validFrom: from,
        validTo: to ?? null,
        hours: asked.hours,
        dailyQuota: asked.dailyQuota,
        assignmentId,
        at,
      });
      if (!inserted) throw new AppError(HomeError.ShareTwice);
      await this.homes.nextVersionOfVenues(homeId);
      return { id };
    });
  }

  /** What was booked under it stands. */
  endShare(scope: Scope, homeId: string, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const home = await this.getManaged(scope, homeId);
      const { at } = await this.offices.hold(scope, home.organisation.path);
      if (!(await this.homes.endShare(homeId, id, at))) throw new AppError(HomeError.ShareNotFound);
      await this.homes.nextVersionOfVenues(homeId);
    });
  }

  /** @throws HomeError.NotFound outside the scope, as if it did not exist */
  async getManaged(scope: Scope, id: string): Promise<Home> {
    const home = await this.homes.findById(id);
    if (!home || !scope.covers(home.organisation.path)) throw new AppError(HomeError.NotFound);
    return home;
  }
}

function checkHours({ hours }: Pick<CreateHomeDto, 'hours'>): void {
  if (!areHoursValid(hours)) throw new AppError(VenueError.HoursWrong);
}
