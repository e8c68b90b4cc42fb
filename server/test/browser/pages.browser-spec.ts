import type { PersonaName } from '../../src/database/seeds/personas';
import { actor, guest } from '../support/actors';
import { anApplication, organisationId, stationId } from '../support/factories';
import { describeEveryPage, type Visitor } from './support/every-page';

describeEveryPage(whoSeesWhat);

/** Every page of a worker, with what it shows to whom it shows something else. */
async function whoSeesWhat(): Promise<Visitor[]> {
  const station = await stationId();
  const cadre = await actor('district-cadre');
  const { scene } = await cadre.mustPost<{ scene: string }>(`/stations/${station}/codes`);
  const landing = landingOf(scene);
  const unionLanding = landingOf(await unionScene());
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
    {
      owner: 'rider2',
      loggedOut: true,
      pages: { ...tabs, card: mine.card, landing, ...(await homePages()) },
    },
    {
      owner: 'rider',
      pages: {
        home: tabs.home,
        me: tabs.me,
        ...mine,
        landing,
        'join-at-station': `/packages/member/join/index?stationId=${station}`,
        'scan-union': unionLanding,
        'scan-nothing': '/pages/scan/index',
        'scan-nonsense': '/pages/scan/index?scene=nonsense',
        'station-gone': '/packages/member/station/index?id=99999',
      },
    },
    {
      owner: 'member-03',
      pages: {
        calendar: '/packages/member/calendar/index',
        fault: `/packages/member/fault/index?id=${await hallWithAReport()}`,
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
        employment: '/packages/member/employment/index',
        relatives: '/packages/member/relatives/index',
        'relative-new': '/packages/member/relative-new/index',
        'real-name': '/packages/member/real-name/index',
        correction: '/packages/member/correction/index',
        'scan-union': unionLanding,
        'founding-posts': '/packages/member/founding-posts/index',
        settings: '/packages/member/settings/index',
        privacy: '/packages/member/privacy/index',
        ...myFile,
        landing,
        ...(await activityPages()),
      },
    },
  ];
}

const landingOf = (scene: string): string => `/pages/scan/index?scene=${encodeURIComponent(scene)}`;

/** What the code on the wall of the couriers' union says. */
async function unionScene(): Promise<string> {
  const union = await organisationId('河东街道快递行业工会');
  const chair = await actor('neighbour-chair');
  return (await chair.mustPost<{ scene: string }>(`/organisations/${union}/code`)).scene;
}

async function aReturnedApplication(persona: PersonaName): Promise<string> {
  const worker = await actor(persona);
  const body = await anApplication(worker);
  const { id } = await worker.mustPost<{ id: string }>('/join/applications', body);
  const chair = await actor('chair');
  await chair.mustPost(`/join/review/${id}/return`, { missing: ['phone', 'workplace'] });
  return id;
}

/** The workers' homes: one with venues, one with a chair and activities. */
async function homePages(): Promise<Record<string, string>> {
  const { items } = await guest().mustGet<{ items: { id: string; name: string }[] }>('/homes');
  const idOf = (name: string) => items.find((one) => one.name === name)?.id ?? '';
  return {
    homes: '/packages/member/homes/index',
    'home-shared': `/packages/member/home/index?id=${idOf('解放桥商圈共享职工之家')}`,
    'home-riders': `/packages/member/home/index?id=${idOf('骑手之家')}`,
  };
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

/** The district's hall, in which this member has reported something. */
async function hallWithAReport(): Promise<string> {
  const member = await actor('member-03');
  const { items } = await member.mustGet<{ items: { id: string; name: string }[] }>('/venues');
  const id = items.find(({ name }) => name === '区职工体育馆')?.id ?? '';
  await member.mustPost(`/venues/${id}/faults`, { kind: 'light', text: '靠窗第二盏灯不亮' });
  return id;
}
