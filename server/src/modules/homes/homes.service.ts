import { areOpeningHoursSound, HomeError, OrganisationError, VenueError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { ChangeHomeDto, CreateHomeDto, HomeCreatedDto } from './homes.dto';
import { HomesRepository, type Home } from './homes.repository';

interface Decision<T> {
  readonly result: T;
  readonly action: 'home.edit' | 'home.share' | 'home.end_share';
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a union decides about its home. */
@Injectable()
export class HomesService {
  constructor(
    private readonly database: Database,
    private readonly homes: HomesRepository,
    private readonly offices: Offices,
    private readonly organisations: OrganisationsPublic,
    private readonly audit: AuditLog,
  ) {}

  create(scope: Scope, { organisationId, ...page }: CreateHomeDto): Promise<HomeCreatedDto> {
    requireSoundHours(page);
    return this.database.transaction(async () => {
      const union = await this.organisations.find(Number(organisationId));
      if (!union || !scope.covers(union.path)) throw new AppError(OrganisationError.NotFound);
      await this.organisations.holdOpen(union.id);
      const { at } = await this.offices.hold(scope, union.path);
      const id = newId();
      await this.homes.insert({ id, organisationId: union.id, ...page, at });
      return { id };
    });
  }

  change(scope: Scope, id: string, { version, ...page }: ChangeHomeDto): Promise<void> {
    requireSoundHours(page);
    return this.decide(scope, id, async () => {
      if (!(await this.homes.update(id, version, page))) throw new AppError(HomeError.Changed);
      return { result: undefined, action: 'home.edit', details: { version: version + 1 } };
    });
  }

  /** One act on a home under an office that is held meanwhile, with its entry in the books of that office's union. */
  decide<T>(
    scope: Scope,
    id: string,
    act: (home: Home, office: { assignmentId: string; at: Date }) => Promise<Decision<T>>,
  ): Promise<T> {
    return this.database.transaction(async () => {
      const home = await this.getManaged(scope, id);
      const office = await this.offices.hold(scope, home.organisation.path);
      const { result, action, details } = await act(home, office);
      await this.audit.record({
        organisationId: office.organisationId,
        action,
        actor: { personId: scope.personId, assignmentId: office.assignmentId },
        subjectPersonId: null,
        subjectType: 'home',
        subjectId: id,
        at: office.at,
        details,
      });
      return result;
    });
  }

  /** @throws HomeError.NotFound outside the scope, as if it did not exist */
  async getManaged(scope: Scope, id: string): Promise<Home> {
    const home = await this.homes.findById(id);
    if (!home || !scope.covers(home.organisation.path)) throw new AppError(HomeError.NotFound);
    return home;
  }
}

/** @throws VenueError.HoursWrong */
export function requireSoundHours({ hours }: Pick<CreateHomeDto, 'hours'>): void {
  if (!areOpeningHoursSound(hours)) throw new AppError(VenueError.HoursWrong);
}
