import { organisationOverBoth } from './corrections.rules';

it.each([
  ['/1/12/140/', '/1/12/150/', 12],
  ['/1/12/140/', '/1/13/150/', 1],
  ['/1/12/140/', '/1/12/140/', 12],
  ['/1/12/140/', '/1/12/', 12],
  ['/1/', '/1/', 1],
])('over %s and %s stands %i', (one, other, over) => {
  expect(organisationOverBoth(one, other)).toBe(over);
});
