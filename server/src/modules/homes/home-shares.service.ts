import { HomeError, homeLimits, isDay, OrganisationError, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { HomeSharesRepository } from './home-shares.repository';
import type { HomeCreatedDto, ShareHomeDto } from './homes.dto';
import { HomesRepository, type Home } from './homes.repository';
import { HomesService, requireSoundHours } from './homes.service';

/** 共享约定: which other union's members may use a home. */
@Injectable()
export class HomeSharesService {
  constructor(
    private readonly deciding: HomesService,
    private readonly homes: HomesRepository,
    private readonly shares: HomeSharesRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  share(scope: Scope, homeId: string, asked: ShareHomeDto): Promise<HomeCreatedDto> {
    requireSoundHours(asked);
    this.checkDays(asked.from, asked.to);
    return this.deciding.decide(scope, homeId, async (home, { assignmentId, at }) => {
      const other = await this.otherUnion(home, asked.organisationId);
      await this.makeRoom(homeId, at);
      const id = newId();
      const inserted = await this.shares.insertOnce({
        id,
        homeId,
        organisationId: other.id,
        validFrom: asked.from,
        validTo: asked.to ?? null,
        hours: asked.hours,
        dailyQuota: asked.dailyQuota,
        assignmentId,
        at,
      });
      if (!inserted) throw new AppError(HomeError.ShareTwice);
      await this.homes.nextVersionOfVenues(homeId);
      return { result: { id }, action: 'home.share', details: { organisation: other.id } };
    });
  }

  /** What was booked under it stands. */
  end(scope: Scope, homeId: string, id: string): Promise<void> {
    return this.deciding.decide(scope, homeId, async (_, { at }) => {
      // Held first, as `share` does: a venue that is being put into it is waited for.
      await this.homes.lock(homeId);
      if (!(await this.shares.end(homeId, id, at))) throw new AppError(HomeError.ShareNotFound);
      await this.homes.nextVersionOfVenues(homeId);
      return { result: undefined, action: 'home.end_share', details: { share: id } };
    });
  }

  /** Anybody's but one's own, whose members may use it as it is; it stays open while this is written. */
  private async otherUnion(home: Home, organisationId: string): Promise<OrganisationCard> {
    const other = await this.organisations.find(Number(organisationId));
    if (!other) throw new AppError(OrganisationError.NotFound);
    if (other.path.startsWith(home.organisation.path))
      throw new AppError(HomeError.ShareOrganisation);
    await this.organisations.holdOpen(other.id);
    return other;
  }

  /** The home is held first: of many at once, no more come through than there is room for. */
  private async makeRoom(homeId: string, at: Date): Promise<void> {
    await this.homes.lock(homeId);
    await this.shares.endExpired(homeId, this.clock.today(), at);
    if ((await this.shares.list(homeId)).length >= homeLimits.shares)
      throw new AppError(HomeError.SharesFull);
  }

  private checkDays(from: string, to: string | undefined): void {
    const isRight =
      isDay(from) && from >= this.clock.today() && (to === undefined || (isDay(to) && to >= from));
    if (!isRight) throw new AppError(VenueError.DaysWrong);
  }
}
