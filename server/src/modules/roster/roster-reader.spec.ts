import { idNumberCheckDigit } from '@home/shared';
import { workbookOf, zipOf, type FileCell, type Producer } from '../../../test/support/xlsx-files';
import { readDay } from './roster-dates';
import { readRoster, type RosterReading } from './roster-reader';
import { readWorkbook } from './roster-workbook';

const today = '2026-11-24';
const id = (serial: number): string => {
  const first17 = `42010219900101${String(serial).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
};

async function read(file: Buffer): Promise<RosterReading> {
  const sheets = await readWorkbook(file);
  if (!sheets) throw new Error('not a workbook');
  const reading = readRoster(sheets, today);
  if (typeof reading === 'string') throw new Error(reading);
  return reading;
}

const head: FileCell[] = ['序号', '姓 名', '性别', '公民身份号码*', '联系电话', '入会时间（年月）'];
const person = (serial: number, change: Partial<Record<number, FileCell>> = {}): FileCell[] =>
  [{ n: serial }, '王小明', '男', id(serial), '13812345678', '2023年5月'].map(
    (cell, at) => change[at] ?? cell,
  );

describe.each<Producer>(['excel', 'wps', 'libreoffice'])('a roster made by %s', (producer) => {
  it('is read below merged titles, with its quirks', async () => {
    const file = workbookOf(producer, [
      { name: '填表说明', rows: [['请认真填写']] },
      {
        name: '会员名册',
        merges: ['A1:F1'],
        hiddenRows: [7],
        rows: [
          ['某某公司工会会员名册'],
          [],
          ['填报单位：某某公司工会'],
          head,
          person(1, { 1: { rich: ['买买提', '•吐尔逊'] } }),
          person(2, { 4: '１３８１２３４５６７８', 5: { n: 45047, date: true } }),
          person(3),
          person(4, { 3: { n: '4.20102199001010E+17', scientific: true } }),
          person(5, { 3: '4.20102E+17' }),
          person(6, { 3: { formula: 'TEXT(A1,"0")', value: id(6) }, 5: { n: 45047 } }),
          person(7, { 3: id(1), 4: { n: 13812345678 } }),
          [],
          ['合计', '7 人'],
        ],
      },
      { name: '去年', isHidden: true, rows: [head, person(9)] },
    ]);
    const { rows, ...rest } = await read(file);
    expect(rest).toEqual({
      ignoredColumns: ['序号', '性别'],
      skippedSheets: ['填表说明', '去年'],
      hiddenRows: 1,
    });
    expect(rows.map(({ row, problem }) => [row, problem])).toEqual([
      [5, null],
      [6, null],
      [8, 'id_digits_lost'],
      [9, 'id_digits_lost'],
      [10, null],
      [11, 'duplicate_in_file'],
    ]);
    expect(rows[0]?.entry).toEqual({
      name: '买买提·吐尔逊',
      idNumber: id(1),
      phone: '13812345678',
      joinedOn: '2023-05-01',
      employer: '',
    });
    expect(rows[1]?.entry).toMatchObject({ phone: '13812345678', joinedOn: '2023-05-01' });
    expect(rows[4]?.entry).toMatchObject({ idNumber: id(6), joinedOn: '2023-05-01' });
  });
});

it('a roster that counts its days from 1904 is read as such', async () => {
  const rows = [head, person(1, { 5: { n: 45047 - 1462 } })];
  const { rows: read1904 } = await read(
    workbookOf('excel', [{ name: 'a', rows }], { date1904: true }),
  );
  expect(read1904[0]?.entry.joinedOn).toBe('2023-05-01');
});

it.each([
  ['2023-5-1', '2023-05-01'],
  ['2023.5', '2023-05-01'],
  ['2023/05/11', '2023-05-11'],
  ['2023年5月', '2023-05-01'],
  ['２０２３年５月１日', '2023-05-01'],
  ['二〇二三年五月一日', '2023-05-01'],
  ['二零二三年十一月二十一日', '2023-11-21'],
  ['202305', '2023-05-01'],
  [20230511, '2023-05-11'],
  [2023.11, '2023-11-01'],
  ['2023-05-01 00:00:00', '2023-05-01'],
  [2023.1, undefined],
  ['', ''],
  ['2023年13月', undefined],
  ['前年', undefined],
])('the day %p is %p', (typed, day) => {
  expect(readDay(typed, false)).toBe(day);
});

it('five thousand people are read, one more is not', async () => {
  const rows = (count: number) => [head, ...Array.from({ length: count }, () => person(1))];
  const sheets = await readWorkbook(workbookOf('wps', [{ name: 'a', rows: rows(5000) }]));
  expect(readRoster(sheets ?? [], today)).toMatchObject({ hiddenRows: 0 });
  const more = await readWorkbook(workbookOf('wps', [{ name: 'a', rows: rows(5001) }]));
  expect(readRoster(more ?? [], today)).toBe('too_many');
});

it('what has no header, or nobody, is refused as such', async () => {
  const of = async (rows: FileCell[][]) =>
    readRoster((await readWorkbook(workbookOf('excel', [{ name: 'a', rows }]))) ?? [], today);
  expect(
    await of([
      ['姓名', '手机'],
      ['王小明', '13812345678'],
    ]),
  ).toBe('no_header');
  expect(await of([head, [], ['合计', '0']])).toBe('empty');
});

it('a bomb, a text and half a workbook are not read', async () => {
  const bomb = zipOf({ 'xl/workbook.xml': 'x'.repeat(70 * 1024 * 1024) });
  const whole = workbookOf('excel', [{ name: 'a', rows: [head, person(1)] }]);
  for (const file of [bomb, Buffer.from('姓名,身份证号'), whole.subarray(0, 900), Buffer.alloc(0)])
    expect(await readWorkbook(file)).toBeUndefined();
});
