import type { Browser } from 'playwright-core';
import type { PersonaName } from '../../src/database/seeds/personas';
import { actor } from '../support/actors';
import { anApplication, anIdNumber, stationId } from '../support/factories';
import { home } from '../support/home';
import { rosterOf, upload } from '../support/rosters';
import { startChromium } from './support/chromium';
import { photograph } from './support/guide';
import { Phone, type PhoneSettings } from './support/phone';

const MONDAY = '2026-11-23T01:30:00.000Z';

interface Visitor extends Pick<PhoneSettings, 'owner' | 'loggedOut'> {
  readonly pages: Readonly<Record<string, string>>;
}

jest.setTimeout(300_000);

let browser: Browser;
let visitors: Visitor[];

beforeAll(async () => {
  await home.reset(MONDAY);
  visitors = await whoSeesWhat();
  browser = await startChromium();
});
afterAll(() => browser?.close());

const looks = [
  { look: 'as it comes', elder: false, dark: false },
  { look: 'elder mode, in the dark', elder: true, dark: true },
] as const;

describe.each([100, 200] as const)('every page with letters of %i %%', (textSize) => {
  it('fits on a phone, can be read, is in Chinese, and complains of nothing', async () => {
    const faults: Record<string, string[]> = {};
    for (const { pages, ...visitor } of visitors) {
      const phone = await Phone.unpack(browser, { ...visitor, textSize });
      for (const [index, [page, path]] of Object.entries(pages).entries()) {
        await (index === 0 ? phone.open(path) : phone.goTo(path));
        for (const { look, ...worn } of looks) {
          await phone.wear(worn);
          await photograph(
            phone,
            `${textSize}-${worn.elder ? 'elder' : 'plain'}-${visitor.owner}-${page}`,
          );
          const found = await phone.faults();
          if (found.length > 0) faults[`${visitor.owner}: ${page}, ${look}`] = found;
        }
      }
      await phone.putAway();
    }
    expect(faults).toEqual({});
  });
});

/** A roster with two people to import and two rows to mend. */
async function aRosterToMend(): Promise<string> {
  const phone = '13800138000';
  const rows = [
    ['王小明', anIdNumber(), phone, '2023年5月'],
    ['李四', '42010219900101001', phone, '2023-05-01'],
    ['买买提·吐尔逊', anIdNumber(), phone, '2023.5'],
    ['赵六', anIdNumber(), '138001', ''],
  ];
  return (await upload(await actor('chair'), rosterOf(rows))).body.id;
}

/** Every page of the app, with what it shows to whom it shows something else. */
async function whoSeesWhat(): Promise<Visitor[]> {
  const station = await stationId();
  const cadre = await actor('district-cadre');
  const { scene } = await cadre.mustPost<{ scene: string }>(`/stations/${station}/codes`);
  const landing = `/pages/scan/index?scene=${encodeURIComponent(scene)}`;
  const roster = await aRosterToMend();
  const review = await firstOf('chair', 'join_application');
  const transfer = await firstOf('chair', 'membership_transfer');
  const lapse = await firstOf('chair', 'membership_lapse');
  const dispute = await firstOf('neighbour-chair', 'membership_dispute');
  const returned = await aReturnedApplication('rider2');
  const tabs = {
    home: '/pages/home/index',
    services: '/pages/services/index',
    messages: '/pages/messages/index',
    me: '/pages/me/index',
  };
  const myFile = {
    membership: '/packages/member/membership/index',
    transfer: '/packages/member/transfer/index',
    'my-file': '/packages/member/my-file/index',
    'file-views': '/packages/member/file-views/index',
    'my-export': '/packages/member/my-export/index',
    'my-consents': '/packages/member/my-consents/index',
    erase: '/packages/member/erase/index',
    devices: '/packages/member/devices/index',
    'roster-claim': '/packages/member/roster-claim/index',
  };
  const mine = {
    card: '/packages/member/card/index',
    application: '/packages/member/application/index',
    join: '/packages/member/join/index',
  };
  return [
    { owner: 'rider2', loggedOut: true, pages: { ...tabs, card: mine.card, landing } },
    {
      owner: 'rider',
      pages: {
        home: tabs.home,
        me: tabs.me,
        ...mine,
        landing,
        'join-at-station': `/packages/member/join/index?stationId=${station}`,
        'scan-nothing': '/pages/scan/index',
        'scan-nonsense': '/pages/scan/index?scene=nonsense',
        'station-gone': '/packages/member/station/index?id=99999',
      },
    },
    { owner: 'rider2', pages: { correct: `/packages/member/correct/index?id=${returned}` } },
    {
      owner: 'applicant',
      pages: {
        home: tabs.home,
        application: mine.application,
        'file-views': myFile['file-views'],
        'my-consents': myFile['my-consents'],
        landing,
      },
    },
    {
      owner: 'member',
      pages: {
        home: tabs.home,
        messages: tabs.messages,
        card: mine.card,
        application: mine.application,
        station: `/packages/member/station/index?id=${station}`,
        stations: '/packages/member/stations/index',
        union: '/packages/member/union/index?id=1114',
        consents: '/packages/member/consents/index',
        employments: '/packages/member/employments/index',
        'founding-posts': '/packages/member/founding-posts/index',
        settings: '/packages/member/settings/index',
        privacy: '/packages/member/privacy/index',
        ...myFile,
        landing,
        ...(await activityPages()),
      },
    },
    {
      owner: 'chair',
      pages: {
        home: tabs.home,
        me: tabs.me,
        messages: tabs.messages,
        erase: myFile.erase,
        delegation: '/packages/cadre/delegation/index',
        'delegation-new': '/packages/cadre/delegation-new/index',
        roster: '/packages/cadre/roster/index',
        'roster-import': '/packages/cadre/roster-import/index',
        'roster-preview': `/packages/cadre/roster-import/index?id=${roster}`,
        inbox: '/packages/cadre/inbox/index',
        resolutions: '/packages/cadre/resolutions/index',
        foundings: '/packages/cadre/foundings/index',
        'founding-new': '/packages/cadre/founding-new/index',
        changes: '/packages/cadre/changes/index',
        'union-page': '/packages/cadre/union-page/index?id=1114',
        transfer: `/packages/cadre/transfer/index?id=${transfer}`,
        lapse: `/packages/cadre/lapse/index?id=${lapse}`,
        review: `/packages/cadre/review/index?id=${review}`,
        'review-of-others': '/packages/cadre/review/index?id=01890000-0000-7000-8000-000000000000',
      },
    },
    {
      owner: 'neighbour-chair',
      pages: {
        inbox: '/packages/cadre/inbox/index',
        committee: '/packages/cadre/committee/index?id=1113',
        dispute: `/packages/cadre/dispute/index?id=${dispute}`,
      },
    },
    {
      owner: 'district-cadre',
      pages: {
        inbox: '/packages/cadre/inbox/index',
        foundings: '/packages/cadre/foundings/index',
        'founding-new': '/packages/cadre/founding-new/index',
        stations: '/packages/cadre/stations/index',
        figures: '/packages/cadre/figures/index',
        tree: '/packages/cadre/tree/index?above=111',
        'figure-records': '/packages/cadre/figure-records/index?state=approved',
        escalated: '/packages/cadre/escalated/index',
        'station-new': '/packages/cadre/station-new/index',
      },
    },
    { owner: 'ex-chair', pages: { inbox: '/packages/cadre/inbox/index' } },
    {
      owner: 'keeper',
      pages: {
        me: tabs.me,
        verify: '/packages/station/verify/index',
      },
    },
  ];
}

async function firstOf(persona: PersonaName, subjectType: string): Promise<string> {
  const holder = await actor(persona);
  const { items } = await holder.mustGet<{ items: { subjectType: string; subjectId: string }[] }>(
    '/tasks/inbox',
  );
  const found = items.find((item) => item.subjectType === subjectType);
  if (!found) throw new Error(`no ${subjectType} waits for ${persona}`);
  return found.subjectId;
}

async function aReturnedApplication(persona: PersonaName): Promise<string> {
  const worker = await actor(persona);
  const body = await anApplication(worker);
  const { id } = await worker.mustPost<{ id: string }>('/join/applications', body);
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${id}/return`, { missing: ['phone', 'workplace'] });
  return id;
}

/** What is on, and the pages of one that was drawn. */
async function activityPages(): Promise<Record<string, string>> {
  const member = await actor('member');
  const { items } = await member.mustGet<{ items: { id: string; title: string }[] }>('/activities');
  const idOf = (title: string) => items.find((one) => one.title === title)?.id ?? '';
  return {
    activities: '/packages/member/activities/index',
    activity: `/packages/member/activity/index?id=${idOf('晚间太极班')}`,
    'activity-drawn': `/packages/member/activity/index?id=${idOf('东湖一日游')}`,
    draw: `/packages/member/draw/index?id=${idOf('东湖一日游')}`,
    'sign-up': `/packages/member/sign-up/index?id=${idOf('职工子女夏令营（冬季班）')}`,
    'waiting-room': `/packages/member/waiting-room/index?id=${idOf('晚间太极班')}`,
    'my-activities': '/packages/member/my-activities/index',
  };
}
