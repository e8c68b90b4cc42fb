// `pnpm keys:rotate`: seals again with the newest key of DATA_KEY_FILE; `--check` only counts what is left.
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

runOnDatabase([['privacy/key-rotation.main.js', process.argv.slice(2)]], {
  whileRunning: true,
  complaint: 'Not every row has the newest key: keep the old ones.',
}).catch(exitWith);
