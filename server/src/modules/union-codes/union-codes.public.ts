import { OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import type { OrganisationCard } from '../organisations/organisations.public';
import { UnionCodesService } from './union-codes.service';

/** Unions' own codes, for other modules. */
@Injectable()
export class UnionCodesPublic {
  constructor(private readonly codes: UnionCodesService) {}

  /** @throws OrganisationError.CodeInvalid, OrganisationError.CodeRetired */
  async open(scene: string): Promise<OrganisationCard> {
    const found = await this.codes.find(scene);
    if (found === 'retired') throw new AppError(OrganisationError.CodeRetired);
    if (!found) throw new AppError(OrganisationError.CodeInvalid);
    return found;
  }

  /** For routing, where what is not known counts as not given. */
  async find(scene: string): Promise<OrganisationCard | undefined> {
    const found = await this.codes.find(scene);
    return found === 'retired' ? undefined : found;
  }
}
