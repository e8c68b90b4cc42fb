import { actor, type Actor } from '../support/actors';
import { anApplication, anIdNumber, stationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Application {
  id: string;
  status: string;
}

beforeEach(() => home.reset());
afterEach(expectInvariants);

const today = () => new Date(Date.parse(home.now()) + 8 * 3600_000).toISOString().slice(0, 10);
const approve = (decider: Actor, id: string) =>
  decider.post<{ code: string }>('/join/resolutions', {
    resolvedOn: today(),
    applicationIds: [id],
  });

/** What an applicant can tell apart: everything but the ids and the millisecond. */
function visible(application: object): unknown {
  return JSON.parse(
    JSON.stringify(application)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'AT'),
  );
}

describe('two phones with one ID number at the same instant', () => {
  it('make one person; the second is checked by people, and neither can tell', async () => {
    const [first, second] = [await actor('rider'), await actor('rider2')];
    const idNumber = anIdNumber();
    const same = { idNumber, phone: '13900001111' };
    const [one, two] = [await anApplication(first, same), await anApplication(second, same)];
    const [a, b] = await Promise.all([
      first.mustPost<Application>('/join/applications', one),
      second.mustPost<Application>('/join/applications', two),
    ]);
    expect(visible(a)).toEqual(visible(b));
    const [again, later] = [
      await first.mustGet<Application>(`/join/applications/${a.id}`),
      await second.mustGet<Application>(`/join/applications/${b.id}`),
    ];
    expect(visible(again)).toEqual(visible(later));
    const rows = await home.query<{ status: string }>(
      'SELECT status FROM join_applications WHERE id IN (UNHEX(?), UNHEX(?)) ORDER BY status',
      [a.id.replaceAll('-', ''), b.id.replaceAll('-', '')],
    );
    expect(rows.map(({ status }) => status)).toEqual(['disputed', 'submitted']);
    await home.drain();
    const disputes = await home.query(
      'SELECT id FROM tasks WHERE subject_type = ? AND open = 1 AND opened_at > ?',
      ['membership_dispute', new Date(Date.parse(home.now()) - 60_000)],
    );
    expect(disputes).toHaveLength(1);
  });
});

describe('decisions at the same moment', () => {
  let application: Application;
  let rider: Actor;

  beforeEach(async () => {
    rider = await actor('rider');
    application = await rider.mustPost<Application>(
      '/join/applications',
      await anApplication(rider),
    );
  });

  it('approving ten times over makes one membership', async () => {
    const chair = await actor('chair');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => approve(chair, application.id)),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status >= 300)) {
      expect(status).toBe(409);
      expect(['task.not_now', 'task.changed_meanwhile', 'join.resolution_incomplete']).toContain(
        body.code,
      );
    }
  });

  it('approving and withdrawing have one outcome', async () => {
    const chair = await actor('chair');
    const [decided, withdrawn] = await Promise.all([
      approve(chair, application.id),
      rider.post(`/join/applications/${application.id}/withdraw`),
    ]);
    expect([decided.status, withdrawn.status].filter((status) => status < 300)).toHaveLength(1);
  });

  it('approving and the clock running out have one outcome', async () => {
    home.advance(9 * 86_400);
    const chair = await actor('chair');
    const [decided] = await Promise.all([
      approve(chair, application.id),
      home.escalate(),
      home.escalate(),
    ]);
    expect([200, 404, 409]).toContain(decided.status);
  });

  it("counts only when the chair's office lasts until the decision", async () => {
    const chair = await actor('chair');
    await home.query(
      `UPDATE assignments SET valid_to = ? WHERE role = 'chair' AND person_id = (
         SELECT person_id FROM accounts WHERE id = (SELECT account_id FROM sessions ORDER BY created_at DESC, id DESC LIMIT 1))`,
      [new Date(Date.parse(home.now()) - 1)],
    );
    // Whoever stands in for the chair goes with the chair.
    await home.query(
      `UPDATE assignments d JOIN assignments c ON c.organisation_id = d.organisation_id AND c.role = 'chair'
          SET d.valid_to = GREATEST(d.valid_from, LEAST(d.valid_to, c.valid_to)) WHERE d.role = 'deputy'`,
    );
    const late = await approve(chair, application.id);
    expect([403, 404]).toContain(late.status);
  });
});

describe('the same card at the door', () => {
  it('is counted once when twenty taps arrive at once', async () => {
    const rider = await actor('rider');
    const path = `/stations/${await stationId()}/visits`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => rider.mustPost<{ counted: boolean }>(path)),
    );
    expect(answers.filter(({ counted }) => counted)).toHaveLength(1);
  });
});
