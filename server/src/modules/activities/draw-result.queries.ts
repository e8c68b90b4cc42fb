import { ActivityError, drawRuleLines } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../http/app-error';
import { DrawsPublic } from '../draws/draws.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import type { DrawResultDto } from './draw-result.dto';

/** The public record of a draw: numbers, nobody's name. Before it is done, only what was promised. */
@Injectable()
export class DrawResults {
  constructor(
    private readonly draws: DrawsPublic,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
  ) {}

  async get(activityId: string): Promise<DrawResultDto> {
    const draw = await this.draws.find(activityId);
    const activity = await this.activities.find(activityId);
    if (!draw || !activity) throw new AppError(ActivityError.DrawNotFound);
    const { places, seed } = draw;
    const entries = seed === null ? [] : await this.draws.listEntries(draw);
    return {
      activityId,
      activityTitle: activity.title,
      rule: { ...draw.rule },
      lines: drawRuleLines(draw.rule),
      seedHash: draw.seedHash.toString('hex'),
      committedAt: draw.committedAt.toISOString(),
      drawsAt: draw.drawsAt.toISOString(),
      seed,
      revealedAt: draw.revealedAt?.toISOString() ?? null,
      places: seed === null ? null : places,
      numbers: await this.places.countNumbers(activityId),
      entries: entries.map(({ number, tickets, exclusion, position }) => ({
        number,
        tickets,
        exclusion,
        position,
        drawn: position !== null && position <= (places ?? 0),
      })),
    };
  }
}
