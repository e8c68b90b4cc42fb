import type { PosterPaper } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { StationCodesService } from './stations.codes.service';
import { toStationDto } from './stations.dto';
import { drawPoster } from './stations.poster';

/** The sheet that hangs on a station's door. */
@Injectable()
export class StationPosterService {
  constructor(
    private readonly codes: StationCodesService,
    private readonly clock: Clock,
  ) {}

  /** @throws StationError.CodeNotFound when there is no code in use yet */
  async draw(scope: Scope, stationId: number, paper: PosterPaper): Promise<Buffer> {
    const { station, version, png } = await this.codes.draw(scope, stationId);
    const page = toStationDto(station, this.clock.now());
    const { number, name, address } = page;
    return drawPoster(
      {
        number,
        name,
        address,
        hours: page.hoursText,
        offers: page.offers.map(({ text }) => text),
        union: page.organisation.name,
        codeVersion: version,
        code: png,
      },
      paper,
    );
  }
}
