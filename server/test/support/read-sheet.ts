import { inflateRawSync } from 'node:zlib';

/** The parts of a ZIP by name, out of its directory. */
function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (file.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [length, name, extra, comment] = [20, 28, 30, 32].map((to, i) =>
      i === 0 ? file.readUInt32LE(at + to) : file.readUInt16LE(at + to),
    ) as [number, number, number, number];
    const start = file.readUInt32LE(at + 42);
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(from, from + length);
    const isPacked = file.readUInt16LE(at + 10) === 8;
    parts.set(
      file.toString('utf8', at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(packed) : packed).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/**
 * The first sheet of a workbook, read by the letter of ECMA-376 and not by the library that wrote it. Throws at a cell
 * that is not a text: a formula, a number.
 */
export function readSheet(file: Buffer): string[][] {
  const parts = unzip(file);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, xml = '']) => textOf(xml),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new Error('there is no sheet');
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, facts = '', inside = '']) => {
      if (inside === '') return '';
      const kind = /t="(\w+)"/.exec(facts)?.[1];
      if (inside.includes('<f')) throw new Error(`a formula: ${inside}`);
      if (kind === 's') return shared[Number(/<v>(\d+)<\/v>/.exec(inside)?.[1])] ?? '';
      if (kind === 'inlineStr') return textOf(inside);
      throw new Error(`not a text: ${facts} ${inside}`);
    }),
  );
}
