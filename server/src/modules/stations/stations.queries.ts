import { StationError, stationLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import {
  toManagedStationDto,
  toNearbyStationDto,
  toStationDto,
  type ManagedStationsDto,
  type NearbyQuery,
  type NearbyStationsDto,
  type StationDto,
} from './stations.dto';
import { StationsRepository, type NearbyRow } from './stations.repository';
import { cellRanges, distanceMetres, sureMetres } from './stations.rules';

/** Cells looked at: the square around first, and when that is too little about fifty kilometres. */
const RINGS = [1, 10] as const;

@Injectable()
export class StationsQueries {
  constructor(
    private readonly stations: StationsRepository,
    private readonly clock: Clock,
  ) {}

  async getPage(id: number): Promise<StationDto> {
    const row = await this.stations.findById(id);
    if (!row) throw new AppError(StationError.NotFound);
    return toStationDto(row, this.clock.now());
  }

  /**
   * The nearest stations, nearest first. Exact: a list is taken from a smaller square only when what lies outside of
   * it must be farther away than everything in the list.
   */
  async listNearby({ limit, ...place }: NearbyQuery): Promise<NearbyStationsDto> {
    const most = Math.trunc(limit ?? stationLimits.nearbyDefault);
    const now = this.clock.now();
    let near: { row: NearbyRow; metres: number }[] = [];
    for (const ring of RINGS) {
      const rows = await this.stations.listNear(place, cellRanges(place, ring));
      const sure = sureMetres(place, ring);
      near = rows
        .map((row) => ({ row, metres: distanceMetres(place, row) }))
        .filter(({ metres }) => metres <= sure)
        .sort((a, b) => a.metres - b.metres)
        .slice(0, most);
      if (near.length === most) break;
    }
    return { items: near.map(({ row, metres }) => toNearbyStationDto(row, metres, now)) };
  }

  async listManaged(scope: Scope): Promise<ManagedStationsDto> {
    const rows = await this.stations.listManaged(scope);
    const now = this.clock.now();
    return { items: rows.map((row) => toManagedStationDto(row, now)) };
  }
}
