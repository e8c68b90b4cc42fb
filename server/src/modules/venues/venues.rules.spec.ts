import { ruleSamples } from '@home/shared';
import { fromNowOn, hasOwnRulesFrom, ownRulesText } from './venues.rules';

const hours = (id: string, validFrom: string, validTo: string | null = null, resourceId = '') => ({
  id,
  resourceId: resourceId || null,
  hours: [],
  publicGood: [],
  validFrom,
  validTo,
  reason: null,
});
const rules = (id: string, effectiveFrom: string, version: number, placeId = 'hall') => ({
  id,
  placeId,
  version,
  effectiveFrom,
  rules: ruleSamples.jiujiang,
});
const back = (id: string, effectiveFrom: string, version: number, placeId = 'c1') => ({
  ...rules(id, effectiveFrom, version, placeId),
  rules: null,
});
const today = '2026-12-01';
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

it('shows the standing hours in force, those that come, and exceptions that are not over', () => {
  const shown = fromNowOn(
    {
      ruleSets: [],
      hours: [
        hours('old', '2026-01-01'),
        hours('now', '2026-06-01'),
        hours('again', '2026-06-01'),
        hours('soon', '2026-12-10'),
        hours('court', '2026-03-01', null, 'c1'),
        hours('over', '2026-10-01', '2026-10-07'),
        hours('newyear', '2027-01-01', '2027-01-01'),
        hours('today', '2026-12-01', '2026-12-01'),
      ],
    },
    today,
  );
  expect(idsOf(shown.hours)).toEqual(['court', 'now', 'soon', 'today', 'newyear']);
});

it('shows of two decisions for one day the later, by its number and not by its letters', () => {
  const ruleSets = [
    rules('v9', '2026-12-05', 9),
    rules('v10', '2026-12-05', 10),
    rules('v1', '2026-01-01', 1),
    rules('court', '2026-01-01', 1, 'c1'),
  ];
  expect(idsOf(fromNowOn({ hours: [], ruleSets }, today).ruleSets)).toEqual(['v1', 'court', 'v10']);
});

describe('a court with rules of its own', () => {
  const venue = rules('v1', '2026-01-01', 1);
  const own = rules('own', '2026-03-01', 1, 'c1');
  const seen = (...ruleSets: (typeof own | ReturnType<typeof back>)[]) =>
    fromNowOn({ hours: [], ruleSets: [venue, ...ruleSets] }, today).ruleSets;
  const text = (...ruleSets: (typeof own | ReturnType<typeof back>)[]) =>
    ownRulesText(seen(...ruleSets), 'c1', today);

  it('shows its return to the venue’s only while there is something to return from', () => {
    expect(idsOf(seen(own, back('back', '2026-06-01', 2)))).toEqual(['v1']);
    expect(idsOf(seen(own, back('back', '2026-12-10', 2)))).toEqual(['v1', 'own', 'back']);
    const coming = rules('coming', '2026-12-10', 1, 'c1');
    expect(idsOf(seen(coming, back('undone', '2026-12-10', 2)))).toEqual(['v1']);
  });

  it('says by whose rules it is booked, now and later', () => {
    expect(text()).toBe('按场馆的规矩');
    expect(text(own)).toBe('按单独的规矩');
    expect(text(own, back('back', '2026-12-10', 2))).toBe(
      '按单独的规矩，12 月 10 日（周四）起按场馆的规矩',
    );
    expect(text(rules('coming', '2026-12-10', 1, 'c1'))).toBe(
      '按场馆的规矩，12 月 10 日（周四）起按单独的规矩',
    );
  });

  it('is asked for by whoever decided last: a later return, or rules again before it', () => {
    const later = rules('later', '2026-12-20', 2, 'c1');
    expect(text(own, later, back('back', '2026-12-10', 3))).toBe(
      '按单独的规矩，12 月 10 日（周四）起按场馆的规矩',
    );
    expect(text(own, back('back', '2026-12-10', 2), rules('again', today, 3, 'c1'))).toBe(
      '按单独的规矩',
    );
  });

  it('has something to give up while it has some or some are to come', () => {
    const has = (...ruleSets: (typeof own | ReturnType<typeof back>)[]) =>
      hasOwnRulesFrom({ id: 'hall', ruleSets: [venue, ...ruleSets] }, 'c1', today);
    expect(has()).toBe(false);
    expect(has(own)).toBe(true);
    expect(has(rules('later', '2026-12-10', 1, 'c1'))).toBe(true);
    expect(has(own, rules('later', '2026-12-10', 2, 'c1'), back('back', today, 3))).toBe(false);
  });
});
