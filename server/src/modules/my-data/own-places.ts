import {
  bookingStatuses,
  creditKindTexts,
  faultKindTexts,
  faultStatuses,
  momentText,
  registrationStatuses,
} from '@home/shared';
import type { ExportSection } from './exports.rules';
import type {
  OwnActivityRegistration,
  OwnBooking,
  OwnCreditEntry,
  OwnFault,
  OwnFeed,
} from './own-places.repository';

export const bookingsSection = (
  bookings: readonly OwnBooking[],
  credit: readonly OwnCreditEntry[],
  now: Date,
): ExportSection => ({
  title: '场地预约和信用',
  things: [
    ...bookings.map((one): [string, string][] => [
      ['约的', `${one.venue} ${one.resource}，${momentText(one.starts_at, now)}`],
      ['结果', bookingStatuses[one.status].text],
      ['写的话', one.purpose ?? '没有'],
      ['评价', one.rating === null ? '没有' : `${one.rating} 分`],
    ]),
    ...credit.map((one): [string, string][] => [
      ['信用记录', `${one.venue}，${creditKindTexts[one.kind]}，${momentText(one.at, now)}`],
      ['申诉', one.appeal ?? '没有'],
    ]),
  ],
});

export const registrationsSection = (
  rows: readonly OwnActivityRegistration[],
  answersOf: (row: OwnActivityRegistration) => string,
  now: Date,
): ExportSection => ({
  title: '活动报名',
  things: rows.map((row) => [
    ['活动', `${row.title}（${momentText(row.starts_at, now)}）`],
    ['报名', momentText(row.opened_at, now)],
    ['到哪一步', registrationStatuses[row.status].text],
    ['抽签号', row.number === null ? '没有' : String(row.number)],
    ['填的内容', answersOf(row)],
    ['评价', row.rating === null ? '没有' : `${row.rating} 分 ${row.rating_text ?? ''}`],
  ]),
});

export const faultsSection = (rows: readonly OwnFault[], now: Date): ExportSection => ({
  title: '报修',
  things: rows.map((row) => [
    ['哪里', row.venue],
    ['什么坏了', `${faultKindTexts[row.kind]}：${row.text}`],
    ['报上去', momentText(row.opened_at, now)],
    ['到哪一步', faultStatuses[row.status].text],
  ]),
});

export const feedsSection = (rows: readonly OwnFeed[], now: Date): ExportSection => ({
  title: '日历链接',
  things: rows.map((row) => [
    ['要的时候', momentText(row.created_at, now)],
    ['停用', row.ended_at ? momentText(row.ended_at, now) : '没有，还在用'],
  ]),
});
