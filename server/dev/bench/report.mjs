// Ratios, because absolute numbers are the machine's.

const percentile = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

const perCpuSecond = ({ times, cpu }) => times.length / cpu;

export function printTable(results, tapes, { members, rounds, concurrency }) {
  const statements = new Map(tapes.map((tape) => [tape.name, tape.statements.length]));
  const rows = results.map(({ name, real, floor }) => [
    name,
    String(statements.get(name)),
    perCpuSecond(real).toFixed(0),
    perCpuSecond(floor).toFixed(0),
    `${((perCpuSecond(real) / perCpuSecond(floor)) * 100).toFixed(0)} %`,
    percentile(real.times, 0.5).toFixed(1),
    percentile(floor.times, 0.5).toFixed(1),
    percentile(real.times, 0.99).toFixed(1),
    percentile(floor.times, 0.99).toFixed(1),
    (percentile(real.times, 0.99) / percentile(floor.times, 0.99)).toFixed(2),
  ]);
  const head = [
    'request',
    'statements',
    'real /CPU-s',
    'floor /CPU-s',
    'real ÷ floor',
    'p50 real ms',
    'p50 floor',
    'p99 real ms',
    'p99 floor',
    'p99 ratio',
  ];
  console.log(
    `\n${members} members, ${rounds} rounds, ${concurrency} requests under way; requests per CPU second of the server process\n`,
  );
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}
