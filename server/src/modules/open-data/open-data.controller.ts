import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access';
import {
  collectionSchema,
  toCollection,
  toFeature,
  type MapPosition,
} from '../../interchange/geojson';
import { OpenActivitiesDto, OpenVenuesDto } from './open-data.dto';
import { OpenDataQueries } from './open-data.queries';

const GEOJSON = 'application/geo+json';

/** Any web site may read it, and whatever stands between may keep it for five minutes. */
const Shared = (): MethodDecorator => (target, key, descriptor) => {
  for (const [name, value] of [
    ['cache-control', 'public, max-age=300'],
    ['access-control-allow-origin', '*'],
  ] as const)
    Header(name, value)(target, key, descriptor);
};

@ApiTags('open-data')
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly queries: OpenDataQueries) {}

  @Get('venues.json')
  @Public()
  @Shared()
  @ApiOkResponse({ type: OpenVenuesDto })
  async venues(): Promise<OpenVenuesDto> {
    return { items: await this.queries.listVenues() };
  }

  @Get('activities.json')
  @Public()
  @Shared()
  @ApiOkResponse({ type: OpenActivitiesDto })
  async activities(): Promise<OpenActivitiesDto> {
    return { items: await this.queries.listActivities() };
  }

  @Get('venues.geojson')
  @Public()
  @Shared()
  @Header('content-type', GEOJSON)
  @ApiProduces(GEOJSON)
  @ApiOkResponse({ schema: collectionSchema })
  async venuesOnMap(): Promise<object> {
    return toMap(await this.queries.listVenues());
  }

  @Get('activities.geojson')
  @Public()
  @Shared()
  @Header('content-type', GEOJSON)
  @ApiProduces(GEOJSON)
  @ApiOkResponse({ schema: collectionSchema })
  async activitiesOnMap(): Promise<object> {
    return toMap(await this.queries.listActivities());
  }
}

interface Placed {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const toMap = (items: readonly Placed[]): object =>
  toCollection(
    items.map(({ latitude, longitude, ...rest }) =>
      toFeature(rest, positionOf(latitude, longitude)),
    ),
  );

const positionOf = (latitude: number | null, longitude: number | null): MapPosition | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };
