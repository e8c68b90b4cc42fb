import { commonAbove, mayChange, mayTakeOver } from './organisation-changes.rules';

const union = {
  id: 140,
  parentId: 120,
  path: '/1/12/120/140/',
  level: 'grassroots',
  fallback: false,
  isOpen: true,
};
const other = { ...union, id: 141, path: '/1/12/120/141/' };
const subdistrict = { ...union, id: 120, parentId: 12, path: '/1/12/120/', level: 'subdistrict' };
const district = { ...union, id: 13, parentId: 1, path: '/1/13/', level: 'district' };

it.each([
  ['dissolve', union, 0, true],
  ['dissolve', { ...union, fallback: true }, 0, false],
  ['dissolve', union, 1, false],
  ['dissolve', { ...union, isOpen: false }, 0, false],
  ['merge', subdistrict, 0, false],
  ['move', subdistrict, 7, true],
  ['move', { ...district, id: 1, parentId: null, path: '/1/' }, 3, false],
] as const)('%s of %o with %i below: %p', (kind, one, children, possible) => {
  expect(mayChange(kind, one, children)).toBe(possible);
});

it.each([
  ['dissolve', union, subdistrict, true],
  ['dissolve', union, other, false],
  ['merge', union, other, true],
  ['merge', union, union, false],
  ['merge', union, subdistrict, false],
  ['merge', union, { ...other, isOpen: false }, false],
  ['move', subdistrict, district, true],
  ['move', union, subdistrict, false],
  ['move', union, other, false],
  ['move', { ...district, id: 12, path: '/1/12/' }, subdistrict, false],
] as const)('%s of %o by %o: %p', (kind, one, target, possible) => {
  expect(mayTakeOver(kind, one, target)).toBe(possible);
});

it.each([
  ['/1/12/120/140/', '/1/12/120/141/', 120],
  ['/1/12/120/140/', '/1/13/150/', 1],
  ['/1/12/120/140/', '/1/12/120/', 12],
])('over %s and %s stands %i', (one, another, above) => {
  expect(commonAbove(one, another)).toBe(above);
});
