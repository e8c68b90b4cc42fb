// `pnpm size`: package sizes and setData of the built weapp against their budgets.
import { createRequire } from 'node:module';

process.env.TZ = 'Asia/Shanghai';
const require = createRequire(import.meta.url);
require('./typescript.cjs').register();
const { sizeReport } = require('./weapp-host/size-report.ts');

const { text, problems } = await sizeReport(process.argv[2]);
console.log(text);
for (const problem of problems) console.error(`over budget: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
