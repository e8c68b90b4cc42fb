import { aManaged } from '../../../test/managed';
import {
  anotherQuestion,
  bodyOf,
  checkPlan,
  draftOf,
  emptyPlan,
  fieldsOf,
  type PlanDraft,
} from './plan-draft';
import { countText } from './managed-row';
import { resizeWords } from './resize-words';

const now = new Date('2026-11-23T01:30:00.000Z');
const filled: PlanDraft = {
  ...emptyPlan(now),
  organisationId: '140',
  title: '修车课',
  place: '门口',
  capacity: '20',
};

describe('an activity as it is typed in', () => {
  it('lacks only what nobody can guess', () => {
    expect(checkPlan(filled, now)).toEqual({});
    expect(Object.keys(checkPlan(emptyPlan(now), now))).toEqual([
      'organisationId',
      'title',
      'place',
      'capacity',
    ]);
  });

  const at = (day: string, time: string) => ({ day, time });
  const choice = { key: 'q1', label: '尺码', kind: 'choice', required: true } as const;
  it.each<[string, Partial<PlanDraft>, string]>([
    ['ends before it begins', { ends: at('2026-12-07', '18:59') }, 'time'],
    ['lasts eight days', { ends: at('2026-12-15', '19:00') }, 'time'],
    ['closed its sign-up already', { closes: at('2026-11-23', '09:00') }, 'window'],
    ['closes before it opens', { opens: at('2026-12-05', '12:00') }, 'window'],
    ['closes after it began', { closes: at('2026-12-07', '19:01') }, 'window'],
    ['is for unions that are not named', { audience: 'organisations' }, 'audience'],
    ['has no place', { capacity: '0' }, 'capacity'],
    ['has more than may be', { capacity: '5001' }, 'capacity'],
    ['costs words', { fee: '十元' }, 'fee'],
    ['costs more than may be', { fee: '10000.01' }, 'fee'],
    ['asks nothing', { questions: [{ ...choice, label: ' ', options: '大、小' }] }, 'questions'],
    ['lets choose of one', { questions: [{ ...choice, options: '大' }] }, 'questions'],
  ])('that %s is sent back to that place', (_, change, field) => {
    expect(Object.keys(checkPlan({ ...filled, ...change }, now))).toEqual([field]);
  });

  it('is sent in Shanghai time, in fen, with the options apart', () => {
    const questions = [{ ...choice, options: '中、 大,加大' }];
    const body = bodyOf({ ...filled, fee: '12.5', questions });
    expect(body).toMatchObject({
      startsAt: '2026-12-07T11:00:00.000Z',
      signUpFrom: '2026-11-24T00:00:00.000Z',
      feeFen: 1250,
      form: [{ options: ['中', '大', '加大'] }],
      rule: null,
    });
  });

  it('sends unions and a draw’s rule only where they count', () => {
    const unions = [{ id: '9', name: '甲工会' }];
    expect(bodyOf({ ...filled, unions })).toMatchObject({ unions: [], rule: null });
    const drawn = bodyOf({ ...filled, unions, audience: 'organisations', mode: 'draw' });
    expect(drawn).toMatchObject({ unions: ['9'], rule: { programme: 'outing' } });
  });

  it('comes back from the server as it was sent', () => {
    const activity = aManaged({}, { feeFen: 1250, intro: '带水' });
    expect(bodyOf(draftOf(activity))).toEqual(activity.plan);
  });

  it('never has two questions with one key', () => {
    const [first, third] = ['q1', 'q3'].map((key) => ({ ...anotherQuestion([]), key }));
    if (!first || !third) throw new Error('no question');
    expect(anotherQuestion([first, third]).key).toBe('q4');
    expect(anotherQuestion([third, third]).key).toBe('q4');
    expect(fieldsOf([{ ...first, options: '大' }])[0]?.options).toEqual([]);
  });
});

const places = {
  mode: 'waitlist',
  status: 'published',
  capacity: 20,
  free: 0,
  waiting: 4,
  concerned: 24,
} as const;
it.each<[string, object, number, boolean, string]>([
  ['nothing new', {}, 20, false, ''],
  ['two more for the line', {}, 22, true, '前 2 人'],
  ['more than wait', {}, 30, true, '前 4 人'],
  ['more for anybody', { waiting: 0 }, 25, true, '5 个名额，马上就能报'],
  ['fewer than are taken', {}, 19, false, '最少改到 20'],
  ['fewer than there were', { free: 5, waiting: 0 }, 16, true, '15 人都保留'],
  ['before a draw', { mode: 'draw', free: 20, concerned: 60 }, 10, true, '报名的 60 人都还在'],
])('another number of places says whom it concerns: %s', (_, change, next, allowed, words) => {
  const said = resizeWords({ ...places, ...change }, next);
  expect(said.allowed).toBe(allowed);
  expect(said.text).toContain(words);
});

it.each([
  [{ free: 3, status: 'published' as const }, '17/20 人'],
  [{ free: 0, waiting: 3, status: 'published' as const }, '20/20 人，候补 3'],
  [{ mode: 'draw' as const, waiting: 60, status: 'published' as const }, '20 个名额，到点抽签'],
  [{}, '20 个名额'],
])('how many come is said in a few words: %j', (change, words) => {
  expect(countText(aManaged(change))).toBe(words);
});
