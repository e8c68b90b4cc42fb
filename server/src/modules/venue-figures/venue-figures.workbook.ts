import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { writeWorkbook } from '../../print/workbook';
import type { VenueFiguresQuery, VenueUseDto } from './venue-figures.dto';
import { VenueFiguresQueries } from './venue-figures.queries';

const HEADINGS = [
  '场馆',
  '管理的工会',
  '开放（小时 × 位）',
  '约出（小时 × 位）',
  '使用率',
  '预约',
  '没有到场',
  '爽约率',
  '退得太晚',
  '手工登记到场',
  '公益时段占开放',
  '公益时段使用率',
  '评价次数',
  '平均几星',
];

/** The figures of the venues as a workbook. */
@Injectable()
export class VenueFiguresWorkbook {
  constructor(private readonly figures: VenueFiguresQueries) {}

  async write(scope: Scope, query: VenueFiguresQuery): Promise<Buffer> {
    const { from, to, items, total } = await this.figures.list(scope, query);
    return writeWorkbook(`${from} 到 ${to}`, HEADINGS, [
      ...items.map(({ name, organisationName, use }) => [name, organisationName, ...cells(use)]),
      ['合计', '', ...cells(total)],
    ]);
  }
}

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10);
const percent = (value: number | null): string => (value === null ? '' : `${value}%`);

const cells = (use: VenueUseDto): string[] => [
  hours(use.openMinutes),
  hours(use.bookedMinutes),
  percent(use.usePercent),
  String(use.bookings),
  String(use.noShows),
  percent(use.noShowPercent),
  String(use.lateCancels),
  String(use.manualCheckIns),
  percent(use.publicGood.sharePercent),
  percent(use.publicGood.usePercent),
  String(use.rating.count),
  use.rating.average === null ? '' : String(use.rating.average),
];
