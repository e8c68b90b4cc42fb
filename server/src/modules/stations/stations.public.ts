import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { StationCodesService } from './stations.codes.service';
import { toStationDto, type StationDto } from './stations.dto';
import { StationsRepository } from './stations.repository';

export { StationDto } from './stations.dto';

export interface StationRef {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number;
}

/** What a scan opens: the public page, and the organisation that looks after the station. */
export interface ScannedStation extends StationRef {
  readonly page: StationDto;
  readonly organisation: {
    readonly id: number;
    readonly name: string;
    readonly level: string;
    readonly path: string;
  };
}

/** Stations, for other modules. */
@Injectable()
export class StationsPublic {
  constructor(
    private readonly stations: StationsRepository,
    private readonly codes: StationCodesService,
    private readonly clock: Clock,
  ) {}

  async find(id: number): Promise<StationRef | undefined> {
    const row = await this.stations.findById(id);
    return row && { id: row.id, name: row.name, organisationId: row.organisation_id };
  }

  /** The union is closing: its successor looks after its stations. In the caller's transaction. */
  rehome(fromUnion: number, toUnion: number): Promise<void> {
    return this.stations.changeOrganisation(fromUnion, toUnion);
  }

  /** One read. @throws StationError.SceneInvalid, StationError.SceneRetired */
  async openScene(scene: string): Promise<ScannedStation> {
    const row = await this.codes.open(scene);
    return {
      id: row.id,
      name: row.name,
      organisationId: row.organisation_id,
      page: toStationDto(row, this.clock.now()),
      organisation: {
        id: row.organisation_id,
        name: row.organisation_name,
        level: row.organisation_level,
        path: row.organisation_path,
      },
    };
  }
}
