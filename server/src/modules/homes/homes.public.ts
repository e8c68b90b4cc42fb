import { HomeError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { HomesRepository } from './homes.repository';
import { HomesService } from './homes.service';

/** 职工之家, for other modules. */
@Injectable()
export class HomesPublic {
  constructor(
    private readonly service: HomesService,
    private readonly homes: HomesRepository,
  ) {}

  /** The homes of one union, by name. */
  async listOf(organisationId: number): Promise<{ id: string; name: string }[]> {
    const homes = await this.homes.listOf(organisationId);
    return homes.map(({ id, name }) => ({ id, name }));
  }

  /**
   * A home that a venue of this union may be put into, locked until the caller's transaction ends: with whom it is shared
   * does not change meanwhile. @throws HomeError.NotFound outside the scope, HomeError.Elsewhere of another union
   */
  async holdFor(scope: Scope, id: string, organisationId: number): Promise<void> {
    await this.homes.lock(id);
    const home = await this.service.getManaged(scope, id);
    if (home.organisation.id !== organisationId) throw new AppError(HomeError.Elsewhere);
  }
}
