import type { PersonaName } from '../../src/database/seeds/personas';
import { actor } from '../support/actors';
import { placeId } from '../../src/database/seeds/places';
import { demoPerson } from '../../src/database/seeds/persons';
import { anIdNumber, organisationId } from '../support/factories';
import { rosterOf, upload } from '../support/rosters';
import { describeEveryPage, type Visitor } from './support/every-page';

describeEveryPage(whoSeesWhat);

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

/** Every page of those who hold an office. */
async function whoSeesWhat(): Promise<Visitor[]> {
  const roster = await aRosterToMend();
  const correction = await aCorrection();
  const founding = await aFounding();
  const change = await aChange();
  const review = await firstOf('chair', 'join_application');
  const transfer = await firstOf('chair', 'membership_transfer');
  const lapse = await firstOf('chair', 'membership_lapse');
  const dispute = await firstOf('neighbour-chair', 'membership_dispute');
  const renewal = await firstOf('neighbour-chair', 'term_renewal');
  const appeal = await firstOf('subdistrict-cadre', 'appeal');
  const cadre = await actor('district-cadre');
  const { vacancyId } = await cadre.mustGet<{ vacancyId: string }>('/committees/1122');
  const activities = await (
    await actor('chair')
  ).mustGet<{ items: { id: string; status: string }[] }>('/activities/managed');
  const activity = (status: string) => activities.items.find((one) => one.status === status)?.id;
  const workersHome = (await cadre.mustGet<{ items: { id: string }[] }>('/homes/managed')).items[0]
    ?.id;
  const hall = (await cadre.mustGet<{ items: { id: string }[] }>('/venues/managed')).items[0]?.id;
  const library = placeId('venue', 'library');
  const tabs = {
    home: '/pages/home/index',
    services: '/pages/services/index',
    messages: '/pages/messages/index',
    me: '/pages/me/index',
  };
  return [
    {
      owner: 'chair',
      pages: {
        home: tabs.home,
        me: tabs.me,
        messages: tabs.messages,
        erase: '/packages/member/erase/index',
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
        'union-code': '/packages/cadre/union-code/index?id=1114',
        correction: `/packages/cadre/correction/index?id=${correction}`,
        'union-page': '/packages/cadre/union-page/index?id=1114',
        activities: '/packages/cadre/activities/index',
        'activity-draft': `/packages/cadre/activity/index?id=${activity('draft')}`,
        'activity-on': `/packages/cadre/activity/index?id=${activity('published')}`,
        'activity-new': '/packages/cadre/activity-plan/index',
        'activity-who': '/packages/cadre/activity-plan/index?step=who',
        'activity-how': '/packages/cadre/activity-plan/index?step=how',
        'activity-draw': '/packages/cadre/activity-plan/index?step=draw',
        'sign-ups': `/packages/cadre/sign-ups/index?id=${activity('published')}`,
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
        election: `/packages/cadre/election/index?id=${renewal}`,
        renewal: `/packages/cadre/renewal/index?id=${renewal}`,
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
        homes: '/packages/cadre/homes/index',
        'home-managed': `/packages/cadre/home/index?id=${workersHome}`,
        'home-edit': `/packages/cadre/home-edit/index?id=${workersHome}`,
        'home-new': '/packages/cadre/home-edit/index',
        'home-share': `/packages/cadre/home-share/index?id=${workersHome}`,
        venues: '/packages/cadre/venues/index',
        'venue-new': '/packages/cadre/venue-new/index',
        venue: `/packages/cadre/venue/index?id=${hall}`,
        'venue-hours': `/packages/cadre/venue-hours/index?id=${hall}`,
        'venue-resource': `/packages/cadre/venue-resource/index?id=${hall}`,
        'venue-room': `/packages/cadre/venue-resource/index?id=${library}&resource=${placeId('resource', 'reading')}`,
        'venue-class': `/packages/cadre/venue-resource/index?id=${library}&resource=${placeId('resource', 'class')}`,
        'venue-class-rules': `/packages/cadre/venue-rules/index?id=${library}&resource=${placeId('resource', 'class')}`,
        'venue-rules': `/packages/cadre/venue-rules/index?id=${hall}`,
        'venue-rules-keep': `/packages/cadre/venue-rules/index?id=${hall}&step=keep`,
        figures: '/packages/cadre/figures/index',
        'venue-figures': '/packages/cadre/venue-figures/index',
        'venue-use': `/packages/cadre/venue-use/index?id=${placeId('venue', 'hall')}`,
        vacancy: `/packages/cadre/vacancy/index?id=${vacancyId}`,
        tree: '/packages/cadre/tree/index?above=111',
        'figure-records': '/packages/cadre/figure-records/index?state=approved',
        escalated: '/packages/cadre/escalated/index',
        'station-new': '/packages/cadre/station-new/index',
      },
    },
    {
      owner: 'subdistrict-cadre',
      pages: {
        inbox: '/packages/cadre/inbox/index',
        appeal: `/packages/cadre/appeal/index?id=${appeal}`,
        foundings: '/packages/cadre/foundings/index',
        founding: `/packages/cadre/founding/index?id=${founding}`,
        change: `/packages/cadre/change/index?id=${change}`,
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

async function aCorrection(): Promise<string> {
  const member = await actor('member');
  const { name, idNumber } = demoPerson('member');
  const body = { name: `${name}兰`, idNumber, reason: '登记时少写了一个字' };
  await member.mustPost('/me/correction', body);
  return firstOf('chair', 'person_correction');
}

async function aFounding(): Promise<string> {
  const cadre = await actor('subdistrict-cadre');
  const { id } = await cadre.mustPost<{ id: string }>('/union-foundings', {
    parentId: await organisationId('河东街道总工会'),
    kind: 'enterprise',
    name: '雀鸟冷链有限公司工会',
    employers: ['雀鸟冷链有限公司'],
    address: '冷库路 1 号',
    expectedMembers: 30,
    reason: '职工有三十人，愿意成立',
  });
  return id;
}

async function aChange(): Promise<string> {
  const cadre = await actor('district-cadre');
  const { id } = await cadre.mustPost<{ id: string }>('/organisation-changes', {
    kind: 'dissolve',
    organisationId: await organisationId('江岸物流有限公司工会'),
    reason: '单位搬走了',
  });
  return id;
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
