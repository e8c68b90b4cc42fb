import {
  addDays,
  ageBandTexts,
  chosenPeriod,
  figurePeriod,
  HttpError,
  inboxPageSize,
  joinStatusCodes,
  joinStatusTextForOffice,
  keysOf,
  OrganisationError,
  smallestGroup,
  startOfDay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { WorkingDays } from '../../calendar/working-days';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import type {
  DecidingFigureDto,
  FigureRecordsDto,
  FigureRecordsQuery,
  FiguresDto,
  FiguresQuery,
} from './figures.dto';
import { FiguresRepository, type Period, type StatusCounts } from './figures.repository';
import { bandStarts, groupOf, percentile, workingDaysOf } from './figures.rules';

const EVER = new Date('2000-01-01T00:00:00.000Z');

/** What happened, counted from what stands in the system; nothing is reported by hand, and no person is ranked. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly calendar: WorkingDays,
    private readonly clock: Clock,
  ) {}

  async get(scope: Scope, query: FiguresQuery): Promise<FiguresDto> {
    const organisation = await this.organisationOf(scope, query.organisation);
    const { period, from, to } = this.periodOf(query);
    const bands = bandStarts(this.clock.now(), this.calendar);
    const [statuses, waiting, decided, below] = await Promise.all([
      this.figures.countByStatus(organisation.path, period),
      this.figures.countWaiting(organisation.path, bands),
      this.figures.listDecided(organisation.path, period),
      this.figures.listChildren(organisation, period, bands),
    ]);
    const total = sumOf(statuses, 'count');
    return {
      organisation: {
        id: String(organisation.id),
        name: organisation.name,
        received: total,
        open: waiting.fresh + waiting.due + waiting.late,
        late: waiting.late,
      },
      from,
      to,
      states: joinStatusCodes.map((state) => ({
        state,
        text: joinStatusTextForOffice(state),
        count: statuses.find(({ status }) => status === state)?.count ?? 0,
      })),
      ages: keysOf(ageBandTexts).map((age) => ({
        age,
        text: ageBandTexts[age],
        count: waiting[age],
      })),
      deciding: this.decidingOf(decided),
      verifiedPercent:
        total < smallestGroup ? null : Math.round((sumOf(statuses, 'verified') / total) * 100),
      newForm: groupOf(sumOf(statuses, 'newForm')),
      migrant: groupOf(sumOf(statuses, 'outside')),
      below: below.map((one) => ({ ...one, id: String(one.id) })),
    };
  }

  async listRecords(scope: Scope, query: FigureRecordsQuery): Promise<FigureRecordsDto> {
    const { path } = await this.organisationOf(scope, query.organisation);
    const rows = await this.figures.listRecords(path, this.filterOf(query), placeOf(query.cursor));
    const page = rows.slice(0, inboxPageSize);
    const last = page.at(-1);
    return {
      items: page.map(({ id, nameMask, organisationName, status, submittedAt }) => ({
        id,
        nameMask,
        organisationName,
        statusText: joinStatusTextForOffice(status),
        submittedAt: submittedAt.toISOString(),
      })),
      nextCursor:
        rows.length > page.length && last
          ? encodeCursor([last.submittedAt.toISOString(), last.id])
          : null,
    };
  }

  private filterOf(query: FigureRecordsQuery): Parameters<FiguresRepository['listRecords']>[1] {
    const { age, state } = query;
    if (age === undefined) {
      if (state === undefined) throw new AppError(HttpError.Validation, { state: '请选一类' });
      return { status: state, period: this.periodOf(query).period };
    }
    const now = this.clock.now();
    const { fresh, due } = bandStarts(now, this.calendar);
    const later = new Date(now.getTime() + 1);
    if (age === 'fresh') return { submitted: { from: fresh, to: later } };
    return { submitted: age === 'due' ? { from: due, to: fresh } : { from: EVER, to: due } };
  }

  private decidingOf(decided: Parameters<typeof workingDaysOf>[0][]): DecidingFigureDto {
    const values = decided.map((days) => ({
      value: workingDaysOf(days, this.calendar),
      count: days.count,
    }));
    return {
      decided: values.reduce((sum, { count }) => sum + count, 0),
      median: percentile(values, 0.5),
      ninetieth: percentile(values, 0.9),
    };
  }

  /** Outside the scope it looks as if it did not exist. */
  private async organisationOf(scope: Scope, asked: string | undefined): Promise<OrganisationCard> {
    const highest = [...scope.offices].sort((a, b) => a.path.length - b.path.length)[0];
    const id = asked === undefined ? highest?.organisationId : Number(asked);
    const found = id === undefined || !Number.isInteger(id) ? undefined : id;
    const organisation = found === undefined ? undefined : await this.organisations.find(found);
    if (!organisation || !scope.covers(organisation.path))
      throw new AppError(OrganisationError.NotFound);
    return organisation;
  }

  private periodOf(asked: Pick<FiguresQuery, 'from' | 'to'>) {
    const chosen = chosenPeriod(asked, this.clock.today(), figurePeriod);
    if (chosen === 'no_day') throw new AppError(HttpError.Validation, { from: '日期不对' });
    if (typeof chosen === 'string')
      throw new AppError(HttpError.Validation, { from: `最多看 ${figurePeriod.atMost} 天` });
    const { from, to } = chosen;
    const period: Period = { from: startOfDay(from), to: startOfDay(addDays(to, 1)) };
    return { period, from, to };
  }
}

const sumOf = (
  rows: readonly StatusCounts[],
  key: 'count' | 'verified' | 'newForm' | 'outside',
): number => rows.reduce((sum, row) => sum + row[key], 0);

function placeOf(cursor: string | undefined): { submittedAt: Date; id: string } | null {
  const values = decodeCursor(cursor, ['string', 'string']);
  if (!values) return null;
  const [at, id] = values.map(String);
  const submittedAt = new Date(at ?? '');
  if (!/^[12]\d{3}-/.test(at ?? '') || Number.isNaN(submittedAt.getTime()) || !isUuid(id ?? ''))
    throw new AppError(HttpError.Validation, { cursor: '页码不对' });
  return { submittedAt, id: id ?? '' };
}
