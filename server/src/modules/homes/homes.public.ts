import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { HomesService } from './homes.service';

/** 职工之家, for other modules. */
@Injectable()
export class HomesPublic {
  constructor(private readonly service: HomesService) {}

  /** @throws HomeError.NotFound outside the scope, as if it did not exist */
  async getManaged(scope: Scope, id: string): Promise<{ id: string; organisationId: number }> {
    const home = await this.service.getManaged(scope, id);
    return { id: home.id, organisationId: home.organisation.id };
  }
}
