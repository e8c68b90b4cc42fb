import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of texts, as every producer packs its parts. */
export function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const plain = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(0x5a21, 8);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, path, packed]);
    bodies.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, path]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

export type Producer = 'excel' | 'wps' | 'libreoffice';

/** `n`: a stored number (`date`: shown as a day) · `text`: a string · `rich`: in runs, with a reading. */
export type FileCell =
  | null
  | string
  | { readonly n: number | string; readonly date?: boolean; readonly scientific?: boolean }
  | { readonly rich: readonly string[] }
  | { readonly formula: string; readonly value: string };

export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly FileCell[])[];
  /** Row numbers from 1. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const columnName = (at: number): string => String.fromCharCode(65 + at);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const applications: Readonly<Record<Producer, string>> = {
  excel: '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>',
  wps: '<Application>WPS 表格</Application><AppVersion>12.1.0.21171</AppVersion>',
  libreoffice: '<Application>LibreOffice/24.2.7.2$Linux_X86_64</Application>',
};

/** A workbook with the habits of the program that made it. */
export function workbookOf(
  producer: Producer,
  sheets: readonly FileSheet[],
  { date1904 = false }: { date1904?: boolean } = {},
): Buffer {
  const strings: string[] = [];
  const share = (xml: string): number => strings.push(`<si>${xml}</si>`) - 1;
  const cell = (value: FileCell, at: number, row: number): string => {
    if (value === null) return '';
    const place = `r="${columnName(at)}${row}"`;
    if (typeof value === 'string') return textCell(value, place);
    if ('formula' in value) {
      return `<c ${place} t="str"><f>${escape(value.formula)}</f><v>${escape(value.value)}</v></c>`;
    }
    if ('rich' in value) {
      const runs = value.rich.map((run) => `<r><rPr><sz val="11"/></rPr><t>${escape(run)}</t></r>`);
      const reading = '<rPh sb="0" eb="1"><t>wáng</t></rPh><phoneticPr fontId="1"/>';
      return `<c ${place} t="s"><v>${share(runs.join('') + reading)}</v></c>`;
    }
    const style = value.date ? 1 : value.scientific ? 2 : 0;
    return `<c ${place} s="${style}"${producer === 'libreoffice' ? ' t="n"' : ''}><v>${value.n}</v></c>`;
  };
  const textCell = (text: string, place: string): string => {
    const body = `<t xml:space="preserve">${escape(text)}</t>`;
    // WPS keeps what was pasted inline.
    return producer === 'wps' && text.length % 2 === 0
      ? `<c ${place} t="inlineStr"><is>${body}</is></c>`
      : `<c ${place} t="s"><v>${share(body)}</v></c>`;
  };
  const sheetXml = ({ rows, hiddenRows = [], merges = [] }: FileSheet): string => {
    const body = rows.map((cells, at) => {
      const row = at + 1;
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map((value, column) => cell(value, column, row)).join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return (
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>` +
      (merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
      '</worksheet>'
    );
  };
  const parts = sheets.map(sheetXml);
  const numbered = (make: (at: number, sheet: FileSheet) => string): string =>
    sheets.map((sheet, at) => make(at + 1, sheet)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const dateFormat =
    producer === 'libreoffice' ? 'yyyy\\-mm\\-dd' : 'yyyy&quot;年&quot;m&quot;月&quot;';
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${numbered((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${applications[producer]}</Properties>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${numbered((n, { name, isHidden }) => `<sheet name="${escape(name)}" sheetId="${n}"${isHidden ? ' state="hidden"' : ''} r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId900" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="${dateFormat}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="11" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    ...Object.fromEntries(parts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  });
}
