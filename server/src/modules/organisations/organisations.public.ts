import { OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { OrganisationsRepository, type OrganisationRow } from './organisations.repository';
import { idsUpward } from './organisations.rules';

export { OrganisationRegister } from './organisations.register';

/** A union as other modules need it. `path` '/1/12/140/'; `fallback`: a 网上会员之家. */
export interface OrganisationCard {
  readonly id: number;
  readonly parentId: number | null;
  readonly path: string;
  readonly level: string;
  readonly kind: string | null;
  readonly name: string;
  readonly employerName: string | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly hours: string | null;
  readonly fallback: boolean;
  /** Takes in members; false while it is prepared, and once it is being dissolved or merged. */
  readonly isOpen: boolean;
}

/** Where the members of a union are by now, and whether they came there by merging alone. */
export interface MembersHome {
  readonly id: number;
  readonly name: string;
  readonly isMerged: boolean;
}

/** The tree of unions, for other modules. */
@Injectable()
export class OrganisationsPublic {
  constructor(private readonly organisations: OrganisationsRepository) {}

  async find(id: number): Promise<OrganisationCard | undefined> {
    const row = await this.organisations.findById(id);
    return row && toCard(row);
  }

  /**
   * The union takes people in, and cannot close before the caller's transaction ends: whoever sends somebody there asks
   * this first, or a union closing at the same moment would be left with them.
   * @throws OrganisationError.Closed
   */
  async holdOpen(id: number): Promise<void> {
    const standing = await this.organisations.holdStanding(id);
    if (standing?.status !== 'established') throw new AppError(OrganisationError.Closed);
  }

  /**
   * Who has the members of this union today, held like `holdOpen`: itself while it stands or is still being emptied, else
   * whoever came in its place, as often as that happened. `isMerged` unless one of them was dissolved: then its members are
   * retained above. @throws OrganisationError.Closed when nobody came in its place
   */
  async holdHome(id: number, isMerged = true): Promise<MembersHome> {
    const standing = await this.organisations.holdStanding(id);
    if (standing?.status === 'established' || standing?.status === 'dissolving')
      return { id, name: standing.name, isMerged };
    if (standing?.succeeded_by == null) throw new AppError(OrganisationError.Closed);
    return this.holdHome(standing.succeeded_by, isMerged && standing.status === 'merged');
  }

  /** Names by id; ids that do not exist are left out. */
  async names(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.organisations.listNames([...new Set(ids)]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The fallback union (网上会员之家) directly below this organisation. */
  async findFallbackOf(organisationId: number): Promise<OrganisationCard | undefined> {
    const row = await this.organisations.findNearestFallback([organisationId]);
    return row && toCard(row);
  }

  /**
   * The union that takes in a worker who comes by way of this organisation (a station's, say): itself when it is a
   * grass-roots union, else its fallback union, else the nearest fallback above. Undefined only in a tree without any.
   */
  async findUnionAt(
    organisation: Pick<OrganisationCard, 'id' | 'level' | 'path'>,
  ): Promise<OrganisationCard | undefined> {
    if (organisation.level === 'grassroots') {
      const union = await this.find(organisation.id);
      if (!union || union.isOpen) return union;
    }
    const row = await this.organisations.findNearestFallback(idsUpward(organisation.path));
    return row && toCard(row);
  }

  /** The union at an employer of exactly this name; `undefined` when there is none, or more than one. */
  async findOfEmployer(employerName: string): Promise<OrganisationCard | undefined> {
    const [row, another] = await this.organisations.listOfEmployer(employerName);
    return row && !another ? toCard(row) : undefined;
  }

  /** Federations (not grass-roots unions) at and below these paths, in the order of the tree. */
  async listTerritories(paths: readonly string[]): Promise<OrganisationCard[]> {
    const rows = paths.length > 0 ? await this.organisations.listTerritories(paths) : [];
    return rows.map(toCard);
  }

  /** The root of the tree. @throws when nothing was seeded */
  async findCity(): Promise<OrganisationCard> {
    const row = await this.organisations.findCity();
    if (!row) throw new Error('there is no city organisation: seed the database');
    return toCard(row);
  }
}

function toCard(row: OrganisationRow): OrganisationCard {
  return {
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    level: row.level,
    kind: row.kind,
    name: row.name,
    employerName: row.employer_name,
    contact: row.contact,
    address: row.address,
    hours: row.hours,
    fallback: row.fallback === 1,
    isOpen: row.status === 'established',
  };
}
