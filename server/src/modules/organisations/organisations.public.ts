import { OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { OrganisationsRepository, type OrganisationRow } from './organisations.repository';
import { idsUpward } from './organisations.rules';

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
  /** Takes in members; false once it is being dissolved or merged. */
  readonly isOpen: boolean;
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
    if ((await this.organisations.holdStatus(id)) !== 'established')
      throw new AppError(OrganisationError.Closed);
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
