// `pnpm audit:verify`: follows the audit chains on DATABASE_URL, on the database of `npm start`, or in a dump:
// --dump <file> --anchor <number:seal from the log>.
import path from 'node:path';
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const at = args.indexOf('--dump');
if (at >= 0 && args[at + 1]) {
  args[at + 1] = path.resolve(args[at + 1]);
  // The database is not asked then; the configuration wants an address all the same.
  process.env.DATABASE_URL ||= 'mysql://nobody@127.0.0.1:1/none';
}

runOnDatabase([['privacy/audit-verify.main.js', args]], {
  whileRunning: true,
  complaint: 'The audit was tampered with: see above.',
}).catch(exitWith);
