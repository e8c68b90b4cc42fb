import { isUnionScene } from '@home/shared';
import { actor, guest, type Actor } from '../support/actors';
import { aCorrection, anApplication, organisationId, stationId } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';

interface Application {
  id: string;
  status: string;
  headline: string;
  explanation: string;
  dueAt: string | null;
  dueText: string | null;
  organisation: { id: string; name: string };
  union: { id: string; name: string };
  routeReason: string;
  nameMask: string;
  idNumberMask: string;
  missing: { code: string; text: string }[];
  timeline: { state: string; title: string; text: string }[];
  actions: string[];
}

interface Inbox {
  items: { subjectId: string; subjectType: string; title: string; dueText: string; tone: string }[];
  counts: { open: number; dueToday: number; overdue: number };
}

interface Landing {
  offer: string;
  canCheckIn: boolean;
  station: { id: string; name: string };
  union: { organisationId: string; name: string };
  application: { id: string } | null;
}

const UNION = '河东街道网约配送联合工会';
let rider: Actor;
let chair: Actor;

beforeAll(async () => {
  await home.reset();
  rider = await actor('rider');
  chair = await actor('chair');
});
afterAll(expectInvariants);

async function sceneOf(number: string): Promise<string> {
  const cadre = await actor('district-cadre');
  const { scene } = await cadre.mustPost<{ scene: string }>(
    `/stations/${await stationId(number)}/codes`,
  );
  return scene;
}

const today = () => new Date(Date.parse(home.now()) + 8 * 3600_000).toISOString().slice(0, 10);

describe('from the door of a station to the member card', () => {
  let scene: string;
  let application: Application;

  it('shows a guest the station and the union that looks after it, without an account', async () => {
    scene = await sceneOf('HD-0127');
    expect(scene.length).toBeLessThanOrEqual(32);
    const landing = await guest().mustGet<Landing>(`/scan?scene=${encodeURIComponent(scene)}`);
    expect(landing).toMatchObject({ offer: 'guest', application: null, union: { name: UNION } });
  });

  it('opens from every sticker of the demo city', async () => {
    const response = await fetch(`${home.baseUrl}/sandbox/stickers`);
    const { items } = (await response.json()) as { items: { title: string; scene: string }[] };
    expect(items.length).toBeGreaterThan(10);
    for (const { title, scene: printed } of items) {
      const asked = `scene=${encodeURIComponent(printed)}`;
      const name = isUnionScene(printed)
        ? (await guest().mustGet<{ name: string }>(`/scan/union?${asked}`)).name
        : (await guest().mustGet<Landing>(`/scan?${asked}`)).station.name;
      expect(name).toBe(title);
    }
  });

  it('offers joining to a signed-in worker without a union', async () => {
    const landing = await rider.mustGet<Landing>(`/scan?scene=${encodeURIComponent(scene)}`);
    expect(landing).toMatchObject({ offer: 'join', canCheckIn: true });
  });

  it('counts a check-in once in four hours', async () => {
    const path = `/stations/${await stationId()}/visits`;
    expect(await rider.mustPost<object>(path)).toMatchObject({ counted: true });
    expect(await rider.mustPost<object>(path)).toMatchObject({ counted: false });
  });

  it('takes the application and says who has it and until when', async () => {
    application = await rider.mustPost<Application>(
      '/join/applications',
      await anApplication(rider),
    );
    expect(application).toMatchObject({
      status: 'submitted',
      organisation: { name: UNION },
      nameMask: '买买提·**',
      actions: ['withdraw'],
    });
    expect(application.routeReason).toContain('扫');
    expect(application.dueText).toMatch(/剩 3 个工作日/);
    expect(application.timeline.map(({ state }) => state)).toContain('now');
  });

  it('offers the running application at the next scan', async () => {
    const landing = await rider.mustGet<Landing>(`/scan?scene=${encodeURIComponent(scene)}`);
    expect(landing).toMatchObject({
      offer: 'application',
      canCheckIn: true,
      application: { id: application.id },
    });
  });

  it("stands in the chair's inbox, masked", async () => {
    const inbox = await chair.mustGet<Inbox>('/tasks/inbox');
    const item = inbox.items.find(({ subjectId }) => subjectId === application.id);
    expect(item).toMatchObject({
      subjectType: 'join_application',
      title: expect.stringContaining('买买提·**'),
    });
    expect(JSON.stringify(inbox)).not.toContain('吐尔逊');
  });

  it('is returned once, naming everything that is missing, which stops the clock', async () => {
    await chair.mustPost(`/join/review/${application.id}/return`, {
      missing: ['workplace', 'phone'],
      note: '请写清在哪一带跑单',
    });
    const returned = await rider.mustGet<Application>(`/join/applications/${application.id}`);
    expect(returned).toMatchObject({
      status: 'returned',
      actions: expect.arrayContaining(['resubmit', 'withdraw']),
    });
    expect(returned.missing.map(({ code }) => code)).toEqual(['workplace', 'phone']);
    const inbox = await chair.mustGet<Inbox>('/tasks/inbox');
    expect(inbox.items.map(({ subjectId }) => subjectId)).not.toContain(application.id);
  });

  it('starts a full clock again when it is sent back in', async () => {
    const again = await rider.mustPost<Application>(
      `/join/applications/${application.id}/resubmit`,
      aCorrection({ note: '在滨河路一带跑单' }),
    );
    expect(again).toMatchObject({ status: 'submitted', missing: [] });
    expect(again.dueText).toMatch(/剩 3 个工作日/);
    const second = await chair.post<{ code: string }>(`/join/review/${application.id}/return`, {
      missing: ['other'],
    });
    expect(second).toMatchObject({ status: 409, body: { code: 'join.returned_already' } });
  });

  it('becomes a membership on the day of the resolution', async () => {
    const { approved } = await chair.mustPost<{ approved: { memberNo: string }[] }>(
      '/join/resolutions',
      {
        resolvedOn: today(),
        reference: '2026 年第 12 次委员会会议',
        applicationIds: [application.id],
      },
    );
    expect(approved[0]?.memberNo).toMatch(/^\d{12}$/);
    const me = await rider.mustGet<{ membership: object; application: null }>('/me');
    expect(me).toMatchObject({
      membership: { organisationName: UNION, since: today() },
      application: null,
    });
    const landing = await rider.mustGet<Landing>(`/scan?scene=${encodeURIComponent(scene)}`);
    expect(landing.offer).toBe('check_in');
  });

  it('tells the worker at every step, once', async () => {
    const { items } = await rider.mustGet<{ items: { kind: string }[] }>('/messages');
    const kinds = items.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['join_submitted', 'join_returned', 'join_approved']),
    );
    expect(kinds.filter((kind) => kind === 'join_approved')).toHaveLength(1);
  });

  it('gives a card without an ID number', async () => {
    const card = await rider.mustGet<object>('/membership/card');
    expect(card).toMatchObject({ organisationName: UNION, name: '买买提·吐尔逊' });
    expect(JSON.stringify(card)).not.toMatch(/\d{17}[\dX]/);
  });

  it('does not take a second application from a member', async () => {
    const again = await rider.post<{ code: string }>(
      '/join/applications',
      await anApplication(rider),
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'join.already_member' } });
  });

  /** The e2e server runs with its own keys: the ID number is only known to who typed it, so the test remembers it. */
});

describe('other ways an application ends', () => {
  it('is withdrawn by the worker, who may apply again', async () => {
    const worker = await actor('rider2');
    const body = await anApplication(worker);
    const first = await worker.mustPost<Application>('/join/applications', body);
    const done = await worker.mustPost<Application>(`/join/applications/${first.id}/withdraw`);
    expect(done).toMatchObject({ status: 'withdrawn', actions: [] });
    const second = await worker.mustPost<Application>('/join/applications', body);
    expect(second.status).toBe('submitted');
    await worker.mustPost(`/join/applications/${second.id}/withdraw`);
  });

  it('is forwarded with a reason and the clock goes on', async () => {
    const worker = await actor('rider2');
    const sent = await worker.mustPost<Application>(
      '/join/applications',
      await anApplication(worker),
    );
    const { items } = await chair.mustGet<{ items: { id: string; name: string }[] }>(
      `/join/review/${sent.id}/forward-targets`,
    );
    const target = items.find(({ name }) => name !== UNION);
    await chair.mustPost(`/join/review/${sent.id}/forward`, {
      organisationId: target?.id,
      reason: 'works_elsewhere',
    });
    const moved = await worker.mustGet<Application>(`/join/applications/${sent.id}`);
    expect(moved).toMatchObject({
      status: 'submitted',
      dueAt: sent.dueAt,
      union: { id: target?.id },
    });
    const gone = await chair.get<object>(`/join/review/${sent.id}`);
    expect(gone.status).toBe(target && (await covers(target.id)) ? 200 : 404);
    await worker.mustPost(`/join/applications/${sent.id}/withdraw`);
  });

  it('rises to the union above after three working days and is never decided by the clock', async () => {
    const worker = await actor('rider2');
    const sent = await worker.mustPost<Application>(
      '/join/applications',
      await anApplication(worker),
    );
    home.setTime(new Date(Date.parse(sent.dueAt ?? '') + 60_000).toISOString());
    await home.escalate();
    const later = await actor('rider2');
    const raised = await later.mustGet<Application>(`/join/applications/${sent.id}`);
    expect(raised).toMatchObject({
      status: 'submitted',
      organisation: { name: '河东街道总工会' },
      union: { name: UNION },
    });
    const cadre = await actor('subdistrict-cadre');
    await cadre.mustPost('/join/resolutions', { resolvedOn: today(), applicationIds: [sent.id] });
    const me = await later.mustGet<{ membership: { organisationName: string } }>('/me');
    expect(me.membership.organisationName).toBe(UNION);
  });

  async function covers(id: string): Promise<boolean> {
    const own = await organisationId(UNION);
    return own === id;
  }
});
