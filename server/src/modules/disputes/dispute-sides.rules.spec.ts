import { sideOfOffice } from './dispute-sides.rules';

const paths = { owner: '/1/13/', first: '/1/13/150/', second: '/1/12/120/140/' };

describe('for whom an office speaks in a verification', () => {
  it.each([
    ['the union of the first registration', '/1/13/150/', 'first_union'],
    ['the one above it that decides now', '/1/13/', 'first_union'],
    ['the city, over both', '/1/', 'first_union'],
    ['the union of the second application', '/1/12/120/140/', 'second_union'],
    ['the subdistrict above that', '/1/12/120/', 'second_union'],
    ['a neighbour', '/1/12/120/141/', undefined],
    ['a union below the first', '/1/13/150/151/', undefined],
  ])('%s', (_, office, side) => {
    expect(sideOfOffice(office, paths)).toBe(side);
  });
});
