import { consentsInForce, HttpError, JoinError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import type {
  ApplicationDto,
  ApplicationsDto,
  ConsentTextsDto,
  RouteDto,
  RouteQuery,
} from './joining.dto';
import type { ApplicationRow } from './joining.types';
import { toApplicationDto } from './joining.presentation';
import { JoinRouting } from './joining.routing';

/** What an applicant sees. */
@Injectable()
export class JoiningQueries {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly routing: JoinRouting,
    private readonly clock: Clock,
    private readonly calendar: WorkingDays,
  ) {}

  /** The texts in force today. Public: they are read before anything is agreed to. */
  listConsents(): ConsentTextsDto {
    const items = consentsInForce(this.clock.today()).map(({ kind, version, title, body }) => ({
      kind,
      version,
      title,
      body,
    }));
    if (items.length === 0) throw new AppError(HttpError.Internal);
    return { items };
  }

  async findRoute(
    _scope: Scope,
    { employmentForm = 'other', ...places }: RouteQuery,
  ): Promise<RouteDto> {
    const route = await this.routing.route(employmentForm, places);
    return {
      organisation: { id: route.organisationId, name: route.organisationName },
      rule: route.rule,
      reason: route.reason,
    };
  }

  async listMine(scope: Scope): Promise<ApplicationsDto> {
    const rows = await this.applications.listOwn(scope);
    const log = await this.applications.listLog(rows);
    const now = this.clock.now();
    return {
      items: rows.map((row) => toApplicationDto(row, log.get(row.id) ?? [], now, this.calendar)),
    };
  }

  findOwn(scope: Scope, id: string): Promise<ApplicationRow | undefined> {
    return this.applications.findOwn(scope, id);
  }

  async getMine(scope: Scope, id: string): Promise<ApplicationDto> {
    const row = await this.applications.findOwn(scope, id);
    if (!row) throw new AppError(JoinError.NotFound);
    const log = await this.applications.listLog([row]);
    return toApplicationDto(row, log.get(row.id) ?? [], this.clock.now(), this.calendar);
  }
}
