import type { PlainSheet, SheetValue } from './roster-workbook';

export type RosterField = 'name' | 'idNumber' | 'phone' | 'joinedOn' | 'employer';

/** What unions write above a column; of several that fit, the earlier one is taken. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['姓名', '会员姓名', '职工姓名', '员工姓名', '名字', '人员姓名'],
  idNumber: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '身份证件号码',
    '证件号码',
    '证件号',
    '身份证',
  ],
  phone: [
    '手机号',
    '手机号码',
    '手机',
    '移动电话',
    '联系手机',
    '联系电话',
    '联系方式',
    '电话号码',
    '电话',
  ],
  joinedOn: ['入会时间', '入会日期', '入会年月', '加入工会时间', '加入工会日期', '何时入会'],
  employer: [
    '工作单位',
    '所在单位',
    '用人单位',
    '单位名称',
    '单位全称',
    '单位',
    '企业名称',
    '公司名称',
  ],
};

const fields: readonly RosterField[] = ['name', 'idNumber', 'phone', 'joinedOn', 'employer'];
const HEADER_WITHIN = 10;

export interface RosterHeader {
  /** Index of the row from 0. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<RosterField, number>>>;
  /** Headings of columns that are not read. */
  readonly ignored: readonly string[];
}

/** Full-width and half-width alike, without spaces, stars and what stands in brackets. */
export const headingOf = (value: SheetValue | undefined): string =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\s*:：★·]/g, '')
        .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    : '';

/** The first of the first ten rows that names the columns of name and ID number. */
export function findHeader({ rows }: PlainSheet): RosterHeader | undefined {
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const names = cells.map(headingOf);
    const columns: Partial<Record<RosterField, number>> = {};
    for (const field of fields) {
      const known = headings[field].find((heading) => names.includes(heading));
      if (known !== undefined) columns[field] = names.indexOf(known);
    }
    if (columns.name === undefined || columns.idNumber === undefined) continue;
    const used = new Set(Object.values(columns));
    const ignored = names.filter((name, at) => name !== '' && !used.has(at));
    return { row, columns, ignored: [...new Set(ignored)] };
  }
  return undefined;
}
