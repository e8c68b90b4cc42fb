import { organisationAbove, standsAbove } from './disputes.rules';

describe('verifying somebody in office', () => {
  it.each([
    ['nobody in office', [], undefined],
    ['a chair', ['/1/12/120/140/'], 120],
    ['a chair and a cadre above it', ['/1/12/120/140/', '/1/12/'], 1],
    ['offices in two districts', ['/1/12/120/', '/1/13/150/'], 1],
    ['two unions of a subdistrict', ['/1/12/120/140/', '/1/12/120/141/'], 120],
    ['a cadre of the city', ['/1/'], 1],
  ])('%s: is for the organisation above', (_, paths, organisationId) => {
    expect(organisationAbove(paths)).toBe(organisationId);
  });

  it.each([
    ['the office above', ['/1/12/120/'], ['/1/12/120/140/'], true],
    ['the one above that', ['/1/'], ['/1/12/120/140/'], true],
    ['a colleague', ['/1/12/120/140/'], ['/1/12/120/140/'], false],
    ['somebody below', ['/1/12/120/140/'], ['/1/12/'], false],
    ['a neighbour', ['/1/12/120/141/'], ['/1/12/120/140/'], false],
    ['somebody above one of two', ['/1/12/'], ['/1/12/120/', '/1/13/150/'], false],
    ['a colleague at the root', ['/1/'], ['/1/'], true],
    ['anybody, when there is no office', ['/1/12/120/140/'], [], true],
  ])('%s may hand it over: see the last column', (_, deciding, held, may) => {
    expect(standsAbove(deciding, held)).toBe(may);
  });
});
