import { workbookOf, type FileCell } from './xlsx-files';

/** A roster as WPS writes it: a merged title, a header, people (name, ID number, phone, day). */
export const rosterOf = (rows: readonly (readonly FileCell[])[]): Buffer =>
  workbookOf('wps', [
    {
      name: '会员名册',
      merges: ['A1:D1'],
      rows: [['会员名册'], ['姓名', '身份证号码', '手机号码', '入会日期', '性别'], ...rows],
    },
  ]);
