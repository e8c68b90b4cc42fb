import { loadConfig } from '../../config/config';
import { seedBigCity } from './city/city';
import { seedNeeds } from './seed';

const DEFAULT_MEMBERS = 1_000_000;
const MOST_MEMBERS = 10_000_000;
const BAR = 30;

/** `city.js --members N`: run by `pnpm seed:city` and by `pnpm bench`. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (config.production) throw new Error('A made-up city is never loaded in production.');
  const members = membersFrom(process.argv.slice(2));
  const needs = seedNeeds(config);
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  try {
    await seedBigCity(needs, config.databaseUrl, members, progressBar(seconds));
    console.log(`\n${members} members loaded in ${seconds().toFixed(0)} s`);
  } finally {
    await needs.database.pool.end();
  }
}

function membersFrom(args: readonly string[]): number {
  const at = args.indexOf('--members');
  const members = at < 0 ? DEFAULT_MEMBERS : Number(args[at + 1]);
  if (!Number.isInteger(members) || members < 1 || members > MOST_MEMBERS)
    throw new Error(`--members takes a whole number from 1 to ${MOST_MEMBERS}`);
  return members;
}

/** On a terminal one line that grows; in a log a line every tenth. */
function progressBar(seconds: () => number): (done: number, of: number) => void {
  let said = 0;
  return (done, of) => {
    const share = done / of;
    const left = (seconds() / share) * (1 - share);
    const text = `${'█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░')} ${Math.round(share * 100)} %  ${done} members, ${left.toFixed(0)} s left`;
    if (process.stdout.isTTY) process.stdout.write(`\r${text} `);
    else if (share >= said + 0.1 || share === 1) {
      said = share;
      console.log(text);
    }
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
