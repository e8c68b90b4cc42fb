import { ruleSamples } from '@home/shared';
import { fromNowOn } from './venues.rules';

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
