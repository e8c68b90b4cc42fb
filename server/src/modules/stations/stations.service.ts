import { areHoursValid, OrganisationError, StationError, stationOffers } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { toStationDto, type RegisterStationDto, type StationDto } from './stations.dto';
import { StationsRepository } from './stations.repository';
import { cellOf, districtPathOf, numberAfter, prefixFor } from './stations.rules';

/** Each lost try means that another registration went through. */
const MAX_TRIES = 50;

@Injectable()
export class StationsService {
  constructor(
    private readonly database: Database,
    private readonly stations: StationsRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  /** Puts a station on the map, under an organisation the caller's office stands over. */
  async register(scope: Scope, asked: RegisterStationDto): Promise<StationDto> {
    if (!areHoursValid(asked.hours)) {
      throw new AppError(StationError.HoursInvalid, { hours: StationError.HoursInvalid.text });
    }
    const organisation = await this.organisations.find(Number(asked.organisationId));
    if (!organisation || !scope.covers(organisation.path)) {
      throw new AppError(OrganisationError.NotFound);
    }
    // Routing follows a station to its union: one in preparation takes in nobody.
    if (!organisation.isOpen) throw new AppError(OrganisationError.Closed);
    const now = this.clock.now();
    return this.database.transaction(async () => {
      const id = await this.insertWithNewId(asked, organisation.id, organisation.path, now);
      const row = await this.stations.findById(id);
      if (!row) throw new Error('a station was registered and is not found');
      return toStationDto(row, now);
    });
  }

  private async insertWithNewId(
    asked: RegisterStationDto,
    organisationId: number,
    path: string,
    now: Date,
  ): Promise<number> {
    const { name, address, latitude, longitude, hours } = asked;
    for (let tried = 0; tried < MAX_TRIES; tried += 1) {
      const id = (await this.stations.findHighestId()) + 1;
      const number = asked.number ?? (await this.nextNumber(path));
      const cell = cellOf(asked);
      const offers = stationOffers.filter((offer) => asked.offers.includes(offer));
      const station = {
        id,
        organisationId,
        number,
        name,
        address,
        latitude,
        longitude,
        cell,
        offers,
        hours,
      };
      if (await this.stations.insert(station, now)) return id;
      if (asked.number !== undefined && (await this.stations.isNumberTaken(asked.number))) {
        throw new AppError(StationError.NumberTaken);
      }
    }
    throw new Error('no free station id was found');
  }

  /** The next number of the district: with the letters its stations have, or letters made of the district's id. */
  private async nextNumber(path: string): Promise<string> {
    const district = districtPathOf(path);
    const known = await this.stations.findNumberWithin(district);
    const prefix = known?.split('-')[0] ?? prefixFor(Number(district.split('/').at(-2)));
    const number = numberAfter(prefix, await this.stations.findLastNumber(prefix));
    if (number === undefined) throw new AppError(StationError.NumberTaken);
    return number;
  }
}
