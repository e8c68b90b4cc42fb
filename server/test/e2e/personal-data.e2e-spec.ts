import { actor } from '../support/actors';
import { ChildServer } from '../support/child-server';
import { anApplication, anIdNumber } from '../support/factories';
import { findInTables } from '../support/find-in-tables';
import { home } from '../support/home';

const canary = { name: '欧阳金丝雀', idNumber: anIdNumber('19880808'), phone: '13987651234' };
const note = '金丝雀住在望江楼旁边的巷子里';
let server: ChildServer;

beforeAll(async () => {
  await home.reset();
  server = await ChildServer.start();
});
afterAll(async () => {
  await server.end();
});

describe('a canary through the whole journey', () => {
  it('stands in no table and in no log line, and nowhere in what others are shown', async () => {
    const rider = await actor('rider', server.baseUrl);
    const body = await anApplication(rider, canary);
    const sent = await rider.mustPost<{ id: string }>('/join/applications', body);
    await rider.post('/join/applications', {
      ...body,
      idNumber: `${canary.idNumber.slice(0, -1)}?`,
    });
    await rider.post('/join/applications', { ...body, surprise: canary.idNumber });
    const chair = await actor('chair', server.baseUrl);
    await chair.mustPost(`/join/review/${sent.id}/return`, { missing: ['workplace'] });
    const correction = { consents: body.consents, note };
    const resubmit = `/join/applications/${sent.id}/resubmit`;
    await rider.post(resubmit, { ...correction, note: note.repeat(20) });
    await rider.mustPost(resubmit, correction);
    const inbox = await chair.mustGet<object>('/tasks/inbox');
    const review = await chair.mustGet<{ applicantNote: string }>(`/join/review/${sent.id}`);
    const revealed = await chair.mustPost<object>(
      `/join/review/${sent.id}/reveal`,
      { purpose: 'verify_identity' },
      { key: null },
    );
    expect(revealed).toEqual(canary);
    // The note is there for the one who decides, in the one place where they decide.
    const { applicantNote, ...rest } = review;
    expect(applicantNote).toBe(note);
    const views = await rider.mustGet<object>('/me/file-views');
    const mine = await rider.mustGet<object>('/join/applications/mine');
    const messages = await rider.mustGet<object>('/messages');
    const shown = JSON.stringify([inbox, rest, views, mine, messages]);
    // An export lies sealed; whoever it belongs to, and nobody else, opens it.
    await rider.mustPost('/me/exports');
    await home.drain();
    for (const secret of [...Object.values(canary), note]) {
      expect(shown).not.toContain(secret);
      expect(await findInTables(secret)).toEqual([]);
      expect(server.output).not.toContain(secret);
    }
    expect(server.output).toContain('/api/v1/join/applications');
    const entries = await home.query<{ purpose: string | null }>(
      'SELECT purpose FROM audit_entries',
    );
    expect(entries.map(({ purpose }) => purpose)).toContain('verify_identity');
  });

  it('would be found if it did (the negative control)', async () => {
    await home.query(
      "INSERT INTO job_leases (name, lease_until) VALUES ('canary-13987651234', NOW(3))",
    );
    expect(await findInTables(canary.phone)).toEqual(['job_leases.name']);
    await home.query("DELETE FROM job_leases WHERE name LIKE 'canary%'");
  });
});
