import { createConnection } from 'mysql2/promise';
import { loadConfig } from '../config/config';
import { DatabaseSource } from './audit-database';
import { AuditChain } from './audit-chain';
import { DumpSource } from './audit-dump';
import { faultText, verifyAudit, type AuditSource, type KnownAnchor } from './audit-verifier';
import { KeyRing } from './key-ring';

/** `pnpm audit:verify [--dump file.sql] [--anchor number:seal]`: exit code 1 and the first bad row of each chain. */
async function main(args: readonly string[]): Promise<void> {
  const config = loadConfig();
  const ring = KeyRing.fromFile(config.dataKeyFile, {
    name: 'DATA_KEY_FILE',
    refuseSamples: config.production,
  });
  const dump = optionOf(args, '--dump');
  const connection =
    dump === undefined
      ? await createConnection({ uri: config.databaseUrl, timezone: 'Z' })
      : undefined;
  try {
    const source: AuditSource = connection
      ? await DatabaseSource.open(connection)
      : new DumpSource(dump ?? '');
    const chain = new AuditChain(ring);
    const report = await verifyAudit(source, chain, knownAnchor(optionOf(args, '--anchor')));
    console.log(
      `${report.entries} rows of ${report.organisations} organisations, ${report.anchors} anchors`,
    );
    for (const fault of report.faults) console.log(`BROKEN  ${faultText(fault)}`);
    if (report.faults.length > 0) process.exitCode = 1;
    else console.log('holds   every row stands as it was written');
  } finally {
    await connection?.end();
  }
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function knownAnchor(text: string | undefined): KnownAnchor | undefined {
  if (text === undefined) return undefined;
  const [, number, mac] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || mac === undefined)
    throw new Error('--anchor takes number:seal as it stands in the log');
  return { number: Number(number), mac };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
