// `pnpm erasures:replay [--log <server's log>]`: after a restore, erases again whoever was erased since the backup.
import path from 'node:path';
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const at = args.indexOf('--log');
if (at >= 0 && args[at + 1]) args[at + 1] = path.resolve(args[at + 1]);

runOnDatabase([['modules/my-data/erasures-replay.main.js', args]], {
  whileRunning: true,
  complaint: 'The erasures were not replayed.',
}).catch(exitWith);
