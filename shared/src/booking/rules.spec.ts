import { rulesFaults, rulesText, type BookingRules } from './rules.ts';
import { ruleSamples } from './samples.ts';

const words = (rules: BookingRules): string => rulesText(rules).join('');

describe('a rule set in words', () => {
  it('of Jiujiang reads as it is printed on the wall', () => {
    expect(rulesText(ruleSamples.jiujiang)).toEqual([
      '提前 1 天约，每天 08:00 放出，每人每天 1 次，每次最多 1 小时，每个工会每天 2 片。',
      '本工会系统会员可以约。',
      '开场前 30 分钟可退，再晚不能退。',
      '开场后 15 分钟内到场。',
      '一年里 2 次没来，一年内约不了；有原因可以申诉。',
      '可以带 3 位同伴，不用先登记。',
    ]);
  });

  it('of other places says what is different there', () => {
    expect(words(ruleSamples.readingRoom)).toContain('只能约当天的，每次最多 4 小时');
    expect(words(ruleSamples.readingRoom)).toContain('本工会系统会员、实名登记的职工可以约。');
    expect(words(ruleSamples.classRoom)).toContain('约了要等批准');
    expect(words(ruleSamples.classRoom)).toContain('固定的队伍可以连约 12 周。');
    expect(words({ ...ruleSamples.nightCourt, seriesWeeks: 26 })).toContain(
      '固定的队伍可以连约 12 周，一人在一块场地同时只能有一个连约',
    );
    expect(words(ruleSamples.nightCourt)).toContain('每次最多 2 小时');
    expect(words(ruleSamples.sharedHall)).toContain('共享工会会员');
    expect(words(ruleSamples.sharedHall)).toContain('再晚退的记一次');
    expect(words(ruleSamples.footballPitch)).toContain('每人每周 1 次，每次最多 1.5 小时');
  });

  it('never shows a code, a brace or an English word', () => {
    for (const rules of Object.values(ruleSamples))
      expect(words(rules)).not.toMatch(/[a-z{}]|undefined|null|NaN/i);
  });
});

describe('a rule set as data', () => {
  it.each(Object.entries(ruleSamples))('%s is sound', (_, rules) => {
    expect(rulesFaults(rules)).toEqual({});
  });

  it.each([
    ['slots that do not fall on five minutes', { slotMinutes: 47 }, 'slotMinutes'],
    ['more than a day in a row', { slotMinutes: 720, maxSlots: 3 }, 'maxSlots'],
    ['arriving after the slot is over', { arriveByMinutes: 61 }, 'arriveByMinutes'],
    ['nobody who may', { audience: [] }, 'audience'],
    ['a quota of none', { perUnionDay: 0 }, 'perUnionDay'],
    ['no wall time', { opensAt: '8 点' }, 'opensAt'],
    ['half a year of one team, that nobody approves', { seriesWeeks: 26 }, 'seriesWeeks'],
    ['a bar without end', { credit: { count: 2, withinDays: 365, barDays: 9999 } }, 'credit'],
  ])('is refused with %s', (_, change, field) => {
    const faults = rulesFaults({ ...ruleSamples.jiujiang, ...change } as BookingRules);
    expect(Object.keys(faults)).toEqual([field]);
  });
});
