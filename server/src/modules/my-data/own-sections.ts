import {
  auditWordsOf,
  deviceText,
  isKeyOf,
  momentText,
  roleTexts,
  shanghaiDay,
  taskSubjectTexts,
  type Role,
} from '@home/shared';
import type { ExportSection } from './exports.rules';
import type { FileViewRow } from './file-views.repository';
import type { OwnPaper } from './own-file.repository';

/** Named, not enclosed: the files themselves are opened where the matter is. */
export function papersSection(
  files: readonly OwnPaper[],
  said: readonly { at: Date; text: string }[],
  now: Date,
): ExportSection {
  return {
    title: '交过的材料和说明',
    things: [
      ...files.map((one): (readonly [string, string])[] => [
        [one.medium === 'image/jpeg' ? '照片' : '文件', momentText(one.created_at, now)],
        ['用在', subjectText(one.subject_type)],
        ['大小', `${Math.ceil(one.size / 1024)} KB`],
      ]),
      ...said.map(({ at, text }): (readonly [string, string])[] => [
        ['会籍核验里说的', momentText(at, now)],
        ['内容', text],
      ]),
    ],
  };
}

const subjectText = (subjectType: string): string =>
  isKeyOf(taskSubjectTexts, subjectType) ? taskSubjectTexts[subjectType] : '办事';

export const messagesSection = (
  rows: readonly { title: string; body: string; created_at: Date }[],
  now: Date,
): ExportSection => ({
  title: '消息',
  things: rows.map((one) => [[momentText(one.created_at, now), `${one.title}：${one.body}`]]),
});

export const sessionsSection = (
  rows: readonly { device: string | null; created_at: Date; refreshed_at: Date }[],
  now: Date,
): ExportSection => ({
  title: '登录过的手机',
  things: rows.map((one) => [
    ['手机', deviceText(one.device)],
    ['登录', momentText(one.created_at, now)],
    ['最近使用', momentText(one.refreshed_at, now)],
  ]),
});

export const officesSection = (
  rows: readonly { name: string; role: Role; valid_from: Date; valid_to: Date }[],
): ExportSection => ({
  title: '工会职务',
  things: rows.map((one) => [
    ['职务', `${one.name} ${roleTexts[one.role]}`],
    ['任期', `${shanghaiDay(one.valid_from)} 到 ${shanghaiDay(one.valid_to)}`],
  ]),
});

export const viewsSection = (rows: readonly FileViewRow[], now: Date): ExportSection => ({
  title: '谁看过我的',
  things: rows.map((row) => {
    const { what, why } = auditWordsOf(row.action, row.purpose);
    return [
      ['时间', momentText(row.at, now)],
      ['谁', `${row.organisation_name}${row.role ? ` ${roleTexts[row.role]}` : ''}`],
      ['做了什么', `${what}（${why}）`],
    ];
  }),
});
