import { offerFor, routeScan } from './landing.rules';

const stranger = { isSignedIn: true, isMember: false, hasOpenApplication: false };

describe('the landing offers', () => {
  it.each([
    ['a guest the door', { ...stranger, isSignedIn: false }, 'guest'],
    ['a worker to join', stranger, 'join'],
    ['an applicant the application', { ...stranger, hasOpenApplication: true }, 'application'],
    ['a member to check in', { ...stranger, isMember: true }, 'check_in'],
    [
      'a member to check in, whatever else is open',
      { ...stranger, isMember: true, hasOpenApplication: true },
      'check_in',
    ],
  ])('%s', (_, viewer, offer) => {
    expect(offerFor(viewer)).toBe(offer);
  });
});

describe('the union of whoever scans', () => {
  const city = { id: '1', name: '临江市总工会' };
  const name = '滨河路 24 小时驿站';

  it("is the station's, for the reason that joining gives", () => {
    expect(routeScan({ name, union: { id: '140', name: '网约配送联合工会' } }, city)).toEqual({
      organisationId: '140',
      organisationName: '网约配送联合工会',
      rule: 'station',
      reason: '因为您在滨河路 24 小时驿站扫的码，且没有固定单位',
    });
  });

  it("is the city's where there is none: never nobody", () => {
    expect(routeScan({ name, union: null }, city)).toMatchObject({
      organisationId: '1',
      rule: 'fallback',
    });
  });
});
