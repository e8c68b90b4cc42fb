import fc from 'fast-check';
import { employerIn, TOGETHER, wantedProposals, type EmployerCount } from './proposals.rules';

const key = (letter: string): string => letter.repeat(32);
const at = (letter: string, members: number, parentId = 120): EmployerCount => ({
  employerKey: key(letter),
  parentId,
  parentPath: `/1/12/${parentId}/`,
  members,
});
const free = () => false;
const wanted = (counts: readonly EmployerCount[], isFounded = free) =>
  wantedProposals(counts, 25, isFounded);

it('an employer with 25 members is proposed, with 24 it is not', () => {
  expect(wanted([at('a', 24)])).toEqual([]);
  expect(wanted([at('a', 25)])).toMatchObject([
    { kind: 'own', areaId: 12, parentId: 120, employerKey: key('a'), members: 25 },
  ]);
});

it('counts throughout the district, and asks where most of them are', () => {
  expect(wanted([at('a', 10), at('a', 15, 121)])).toMatchObject([
    { kind: 'own', areaId: 12, parentId: 121, members: 25 },
  ]);
});

it('but not across districts, where the same name is another employer', () => {
  const elsewhere = { ...at('a', 12), parentId: 130, parentPath: '/1/13/130/' };
  expect(wanted([at('a', 13), elsewhere])).toEqual([]);
});

it('small employers of one place are proposed together, the large one among them alone', () => {
  expect(wanted([at('a', 30), at('b', 14), at('c', 11)])).toMatchObject([
    { kind: 'own', employerKey: key('a'), members: 30 },
    { kind: 'joint', areaId: 120, employerKey: TOGETHER, members: 25 },
  ]);
  expect(wanted([at('b', 14), at('c', 11, 121)])).toEqual([]);
});

it('nobody is proposed whose union is there or under way', () => {
  const isFounded = (employer: string) => employer === employerIn(12, key('a'));
  expect(wantedProposals([at('a', 30), at('b', 20)], 25, isFounded)).toEqual([]);
});

it('whatever the figures: no employer twice, each proposal reaches the threshold, members add up', () => {
  const count = fc
    .record({
      letter: fc.constantFrom('a', 'b', 'c', 'd'),
      members: fc.integer({ min: 1, max: 40 }),
      parentId: fc.constantFrom(120, 121),
    })
    .map(({ letter, members, parentId }) => at(letter, members, parentId));
  const counts = fc.uniqueArray(count, {
    selector: ({ employerKey, parentId }) => `${employerKey} ${parentId}`,
    maxLength: 8,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const found = wanted(rows);
      for (const { members, employers } of found) {
        expect(members).toBeGreaterThanOrEqual(25);
        expect(employers.reduce((sum, one) => sum + one.members, 0)).toBe(members);
      }
      const own = new Set(found.filter(({ kind }) => kind === 'own').map((one) => one.employerKey));
      const joint = found.filter(({ kind }) => kind === 'joint').flatMap((one) => one.employers);
      expect(joint.some(({ employerKey }) => own.has(employerKey))).toBe(false);
      expect([...wanted([...rows].reverse())].map((one) => one.members)).toEqual(
        found.map((one) => one.members),
      );
    }),
  );
});
