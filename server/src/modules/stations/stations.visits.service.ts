import { HttpError, StationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { SignedCode } from '../../privacy';
import type { VisitAnswerDto, VisitDto } from './stations.dto';
import { StationsRepository } from './stations.repository';
import { judgeVisitTime, visitBucket, visitorSubject } from './stations.rules';
import { VisitsRepository } from './stations.visits.repository';

const VISITOR_BYTES = 16;

/** "我到了". Counts are kept; who came is only marked for three days, so that nobody is counted twice. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly database: Database,
    private readonly visits: VisitsRepository,
    private readonly stations: StationsRepository,
    private readonly signed: SignedCode,
    private readonly clock: Clock,
  ) {}

  async checkIn(scope: Scope, stationId: number, visit: VisitDto): Promise<VisitAnswerDto> {
    const bucket = visitBucket(this.timeOf(visit));
    const subject = visitorSubject(scope.accountId, stationId, bucket);
    const visitor = this.signed.secret('station_visit', subject).subarray(0, VISITOR_BYTES);
    return this.database.transaction(async () => {
      if (await this.visits.mark(stationId, bucket, visitor)) {
        await this.visits.count(stationId, bucket);
        return { counted: true, text: '记下了，谢谢。只数人数，不记您去了哪里' };
      }
      if (!(await this.stations.exists(stationId))) throw new AppError(StationError.NotFound);
      return { counted: false, text: '刚才已经记过了，不用再点，进来歇着就好' };
    });
  }

  private timeOf({ at }: VisitDto): Date {
    const now = this.clock.now();
    if (at === undefined) return now;
    const time = new Date(at);
    if (Number.isNaN(time.getTime())) {
      throw new AppError(HttpError.Validation, { at: '时间格式不对' });
    }
    const verdict = judgeVisitTime(time, now);
    if (verdict === 'too_old') throw new AppError(StationError.VisitTooOld);
    if (verdict === 'in_future') throw new AppError(StationError.VisitInFuture);
    return time > now ? now : time;
  }
}
