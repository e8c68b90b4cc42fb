import { workbookOf, type Producer } from '../../../test/support/xlsx-files';
import { readWorkbook } from './roster-workbook';
import { safeText, writeWorkbook } from '../../print/workbook';

const rare = ['𠮷田丽', '㛃', '龚㛃𬭚', '买买提·吐尔逊', '𪚥'.repeat(50), "O'Neil", 'a<b&c>"d"'];

describe('a workbook', () => {
  it('keeps every character that it was given', async () => {
    const sheets = await readWorkbook(
      await writeWorkbook(
        '名册',
        ['姓名'],
        rare.map((name) => [name]),
      ),
    );
    expect(sheets?.[0]?.rows.map(([name]) => name)).toEqual(['姓名', ...rare]);
  });

  it.each<Producer>(['excel', 'wps', 'libreoffice'])(
    'of %s is read to the last character',
    async (producer) => {
      const file = workbookOf(producer, [{ name: '名册', rows: rare.map((name) => [name]) }]);
      expect((await readWorkbook(file))?.[0]?.rows.map(([name]) => name)).toEqual(rare);
    },
  );

  it('has no cell that a spreadsheet would take for a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1']) expect(safeText(text)).toBe(`'${text}`);
    expect(safeText('𠮷=1')).toBe('𠮷=1');
  });
});
