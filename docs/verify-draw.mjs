#!/usr/bin/env node
// Recomputes a draw from its public record. Node alone, nothing to install:
//
//   curl https://…/api/v1/activities/<id>/draw > draw.json
//   node verify-draw.mjs draw.json [my number]
//
// Exit code 0: the record is what seed and numbers make of it. 1: it is not; every line says why.
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, mine] = process.argv.slice(2);
if (!file) {
  console.error('usage: node verify-draw.mjs draw.json [my number]');
  process.exit(2);
}

const faults = [];
const demand = (holds, fault) => {
  if (!holds) faults.push(fault);
};

/** A ticket is worth HMAC-SHA256 with the seed's text as key; of several the smallest counts. */
function bestOf(seed, number, tickets) {
  const values = Array.from({ length: tickets }, (_, i) =>
    createHmac('sha256', seed)
      .update(i === 0 ? String(number) : `${number}#${i + 1}`)
      .digest('hex'),
  );
  return values.sort()[0];
}

const draw = JSON.parse(readFileSync(file, 'utf8'));
const { seed, seedHash, entries = [], places, numbers, rule = {} } = draw;

if (typeof seed !== 'string') {
  console.error('This draw is not done yet: its seed is not public.');
  process.exit(2);
}

// 1. The seed is the one that was promised before anybody had a number.
const hash = createHash('sha256').update(seed).digest('hex');
demand(hash === seedHash, `the seed does not fit its hash: ${hash} is not ${seedHash}`);
demand(
  Date.parse(draw.committedAt) < Date.parse(draw.drawsAt),
  'the seed was sealed after the draw',
);

// 2. Every number that was given is in the record, once: nobody was slipped in, nobody left out.
const listed = entries.map(({ number }) => number).sort((a, b) => a - b);
demand(
  listed.length === numbers && listed.every((number, i) => number === i + 1),
  `the numbers are not 1 to ${numbers}, each once`,
);

// 3. Tickets are what the rule allows.
const most = rule.secondTicketAfterLosingDays > 0 ? 2 : 1;
for (const { number, tickets, exclusion } of entries) {
  const isFair = exclusion === null ? tickets >= 1 && tickets <= most : tickets === 0;
  demand(Number.isInteger(tickets) && isFair, `number ${number} has ${tickets} tickets`);
  demand(
    exclusion !== 'won_recently' || rule.excludeWonWithinDays > 0,
    `number ${number} was left out by a rule that was not published`,
  );
  demand(
    exclusion !== 'barred' || rule.excludeBarred === true,
    `number ${number} was left out by a rule that was not published`,
  );
}

// 4. The order, and who has a place.
const order = entries
  .filter(({ tickets }) => tickets > 0)
  .map((entry) => ({ ...entry, best: bestOf(seed, entry.number, entry.tickets) }))
  .sort((a, b) => (a.best < b.best ? -1 : a.best > b.best ? 1 : a.number - b.number));
order.forEach(({ number, position, drawn }, i) => {
  demand(position === i + 1, `number ${number} stands at ${position}, not at ${i + 1}`);
  demand(drawn === i < places, `number ${number} should ${i < places ? '' : 'not '}have a place`);
});
for (const { number, tickets, position, drawn } of entries)
  demand(tickets > 0 || (position === null && !drawn), `number ${number} took no part`);

if (faults.length > 0) {
  console.error(`NOT as it should be (${faults.length}):`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  process.exit(1);
}

console.log(`As it should be: ${order.length} of ${numbers} numbers took part, ${places} places.`);
if (mine !== undefined) {
  const entry = entries.find(({ number }) => String(number) === mine);
  if (!entry) console.log(`There is no number ${mine}.`);
  else if (entry.position === null) console.log(`Number ${mine} took no part: ${entry.exclusion}.`);
  else
    console.log(
      `Number ${mine} stands at ${entry.position}: ${entry.drawn ? 'a place' : `in line, ${entry.position - places}`}.`,
    );
}
