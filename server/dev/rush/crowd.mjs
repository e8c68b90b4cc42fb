// One of the load processes: so many phones, each of which follows what it is told until it knows where it stands.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnections, send } from './phone.mjs';

/** Answers after which nobody taps again. */
const DEFINITE = {
  'activity.full': 'full',
  'activity.already_in': 'already in',
  'booking.slot_taken': 'slot taken',
  'booking.quota': 'quota used up',
};
const PATIENCE_MS = 180_000;
const CONNECTION_LOST_MS = 300;

class Client {
  outcome = undefined;
  id = null;
  /** `[kind, status, milliseconds]` of every answer. */
  answers = [];
  faults = [];
  lost = 0;
  key = randomUUID();

  constructor({ index, token }, order) {
    this.index = index;
    this.token = token;
    this.order = order;
    this.server = index % order.ports.length;
    this.until = order.opensAt + PATIENCE_MS;
  }

  /** Asks until there is an answer that is not "later": after a lost connection another instance, with the same key. */
  async ask(kind, request) {
    while (Date.now() < this.until) {
      const port = this.order.ports[this.server];
      let answer;
      try {
        answer = await send(port, { ...request, token: this.token });
      } catch {
        this.lost += 1;
        this.server = (this.server + 1) % this.order.ports.length;
        await sleep(CONNECTION_LOST_MS * (0.5 + Math.random()));
        continue;
      }
      this.answers.push([kind, answer.status, answer.ms]);
      if (answer.status !== 503 && answer.status !== 429) return answer;
      if (!(answer.retryAfter > 0)) this.faults.push(`${answer.status} without Retry-After`);
      // Within the second that was named, so that those who were told the same do not come as one again.
      await sleep(1000 * ((answer.retryAfter || 1) + Math.random()));
    }
    return undefined;
  }

  /** Stands in line until it is this one's turn. */
  async admission() {
    const room = `/api/v1/waiting-rooms/${this.order.activityId}`;
    let seen = await this.ask('enter', { method: 'POST', path: `${room}/enter` });
    while (seen?.status === 200 && seen.body.admission === null && seen.body.state !== 'over') {
      const { seconds, askAgainSeconds } = seen.body;
      const wait = Math.min(askAgainSeconds, seconds ?? askAgainSeconds);
      await sleep(1000 * (Math.max(wait, 1) + Math.random()));
      seen = await this.ask('look', { method: 'GET', path: room });
    }
    return seen?.body?.admission ?? null;
  }

  async tap() {
    const admission = this.order.kind === 'room' ? await this.admission() : undefined;
    const { path, body } =
      this.order.kind === 'courts' ? this.courtRequest() : this.signUpRequest(admission);
    const answer = await this.ask('tap', { method: 'POST', path, key: this.key, body });
    this.request = { path, body };
    if (!answer) this.outcome = 'no answer';
    else if (answer.status === 200) {
      this.outcome = 'booked';
      this.id = answer.body.id;
    } else this.outcome = DEFINITE[answer.body?.code] ?? `${answer.status} ${answer.body?.code}`;
    this.doneAt = Date.now();
  }

  signUpRequest(admission) {
    return {
      path: `/api/v1/activities/${this.order.activityId}/registrations`,
      body: { answers: [], ...(admission ? { admission } : {}) },
    };
  }

  courtRequest() {
    const { slots, day } = this.order;
    const { resourceId, startsAt } = slots[Math.floor(Math.random() * slots.length)];
    return { path: '/api/v1/bookings', body: { resourceId, day, startsAt, slots: 1 } };
  }

  report() {
    const { index, outcome, id, answers, faults, lost, key, request, doneAt } = this;
    return { index, outcome, id, answers, faults, lost, key, request, doneAt };
  }
}

process.on('message', async (order) => {
  await Promise.all(order.ports.map((port) => openConnections(port)));
  const clients = order.people.map((person) => new Client(person, order));
  await Promise.all(
    clients.map(async (client, i) => {
      const from = order.opensAt - (i % 2 === 0 ? order.earlyMs : 0);
      const spread = i % 2 === 0 && order.earlyMs > 0 ? order.earlyMs : order.spreadMs;
      await sleep(Math.max(0, from + Math.random() * spread - Date.now()));
      await client.tap();
    }),
  );
  process.send(clients.map((client) => client.report()));
});
process.on('disconnect', () => process.exit(0));
