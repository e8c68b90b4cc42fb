import { DistFiles } from './dist-files';
import { DIST } from './launch';
import { packageSizes } from './package-sizes';
import { STOPS, visit, type Measure } from './tour';

const KB = 1024;
const SET_DATA = { firstScreen: 10 * KB, tap: 2 * KB, anything: 64 * KB } as const;
const LONGEST_TAPS = 5;

export interface SizeReport {
  readonly text: string;
  readonly problems: readonly string[];
}

/** Package sizes and setData of every page against their budgets. Needs no server. */
export async function sizeReport(dist = DIST): Promise<SizeReport> {
  const files = new DistFiles(dist);
  const measures: Measure[] = [];
  for (const stop of STOPS) {
    if (files.pages.includes(stop.page)) measures.push(...(await visit(stop, dist)));
  }
  const packages = packageRows(files);
  const { screens, taps } = setDataRows(measures);
  const largestTaps = [...taps].sort((a, b) => b.bytes - a.bytes).slice(0, LONGEST_TAPS);
  return {
    text: [
      ...table('Packages', packages),
      ...table('setData, first screen', screens),
      ...table(`setData, largest of ${taps.length} taps that load nothing`, largestTaps),
    ].join('\n'),
    problems: [
      ...packages.filter(isOver).map(describeRow),
      ...setDataProblems(measures),
      ...unvisitedPages(files),
    ],
  };
}

/** What is over the setData budgets, in words; empty is good. */
export function setDataProblems(measures: readonly Measure[]): string[] {
  const { screens, taps } = setDataRows(measures);
  const huge = measures.filter(({ largest }) => largest > SET_DATA.anything);
  return [
    ...[...screens, ...taps].filter(isOver).map(describeRow),
    ...huge.map(({ page, act, largest }) => `${page} ${act}: one setData of ${largest} bytes`),
  ];
}

/** Pages the tour does not know, which nobody would measure. */
export function unvisitedPages(files: DistFiles): string[] {
  const unknown = files.pages.filter((page) => !STOPS.some((stop) => stop.page === page));
  return unknown.map((page) => `${page} is not measured: add it to tour.ts`);
}

function setDataRows(measures: readonly Measure[]): { screens: Row[]; taps: Row[] } {
  const opened = measures.filter(({ act }) => act === 'open');
  const tapped = measures.filter(({ act, loads }) => act !== 'open' && !loads);
  return { screens: rows(opened, SET_DATA.firstScreen), taps: rows(tapped, SET_DATA.tap) };
}

function describeRow({ name, bytes, budget }: Row): string {
  return `${name}: ${bytes} bytes, budget ${budget}`;
}

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

function packageRows(files: DistFiles): Row[] {
  const names = new Map([
    ['', 'main package'],
    ['*', 'all together'],
  ]);
  return packageSizes(files).map(({ root, bytes, budget }) => ({
    name: names.get(root) ?? root,
    bytes,
    budget,
  }));
}

function rows(measures: readonly Measure[], budget: number): Row[] {
  const largest = new Map<string, number>();
  for (const { page, act, bytes } of measures) {
    const name = act === 'open' ? page : `${page} 「${act}」`;
    largest.set(name, Math.max(largest.get(name) ?? 0, bytes));
  }
  return [...largest].map(([name, bytes]) => ({ name, bytes, budget }));
}

function isOver({ bytes, budget }: Row): boolean {
  return bytes > budget;
}

function table(title: string, list: readonly Row[]): string[] {
  const width = Math.max(...list.map(({ name }) => columns(name)), 20);
  const lines = list.map((row) => {
    const name = row.name + ' '.repeat(width - columns(row.name));
    const state = isOver(row) ? 'OVER' : 'ok';
    return `  ${name}  ${kb(row.bytes).padStart(9)}  of ${kb(row.budget).padStart(10)}  ${state}`;
  });
  return [title, ...lines, ''];
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

/** Chinese characters take two columns of a terminal. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
}
