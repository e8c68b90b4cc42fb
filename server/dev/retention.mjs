// `pnpm retention`: what the retention job would delete now, and by which rule. Deletes nothing.
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

runOnDatabase([['privacy/retention.main.js', []]], {
  whileRunning: true,
  complaint: 'The rows could not be counted.',
}).catch(exitWith);
