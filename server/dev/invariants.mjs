// `pnpm invariants`: what must always hold, a line each, on DATABASE_URL or on the database of `npm start`.
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

runOnDatabase([['invariants/main.js', []]], {
  whileRunning: true,
  complaint: 'Something that must always hold does not: see above.',
}).catch(exitWith);
