// What happened, in words and numbers.
import { percentile } from './checker.mjs';

const ms = (times, share) => `${percentile(times, share).toFixed(0)} ms`;

function speed(name, times) {
  if (times.length === 0) return undefined;
  return `  ${name}: ${times.length}, p50 ${ms(times, 0.5)}, p95 ${ms(times, 0.95)}, p99 ${ms(times, 0.99)}, longest ${ms(times, 1)}`;
}

export function describe(kind, { records, opening, lines, lastTap, locks }) {
  const outcomes = new Map();
  for (const { outcome } of records) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const answers = records.flatMap((record) => record.answers);
  const timesOf = (wanted) => answers.filter(wanted).map(([, , time]) => time);
  const isShed = ([, status]) => status === 503 || status === 429;
  const known = records.map(({ doneAt }) => (doneAt - opening.opensAt) / 1000);
  console.log(`\n${kind}: ${records.length} people, ${opening.places} places`);
  console.log(
    `  ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}; lost connections ${records.reduce((sum, { lost }) => sum + lost, 0)}`,
  );
  for (const name of ['enter', 'look', 'tap']) {
    const line = speed(
      `${name}, answered`,
      timesOf((one) => one[0] === name && !isShed(one)),
    );
    if (line) console.log(line);
  }
  const shed = speed('told to come again later', timesOf(isShed));
  if (shed) console.log(shed);
  console.log(
    `  rows waited for: ${locks.waits} times, ${locks.ms} ms in all; deadlocks ${locks.deadlocks}`,
  );
  console.log(
    `  half knew after ${percentile(known, 0.5).toFixed(1)} s, 95 % after ${percentile(known, 0.95).toFixed(1)} s, the last after ${percentile(known, 1).toFixed(1)} s; the last tap came after ${((lastTap - opening.opensAt) / 1000).toFixed(1)} s`,
  );
  for (const { what, right, isSlow } of lines)
    console.log(`${!right ? 'BROKEN' : isSlow ? 'slow' : 'holds'}  ${what}`);
}
