import fc from 'fast-check';
import type { RouteCandidates, RoutePlace } from './routing.ts';
import { employmentForms } from './employment-forms.ts';
import { routeApplication } from './routing.ts';

const city = { id: '1', name: '临江市网上会员之家' };
const place = (name: string, id: string | null): RoutePlace => ({
  name,
  union: id === null ? null : { id, name: `${name}工会` },
});
const nothing: RouteCandidates = {
  employer: null,
  station: null,
  workplace: null,
  residence: null,
  unionCode: null,
  cityFallback: city,
};
const everything: RouteCandidates = {
  employer: place('江岸物流', '10'),
  station: place('滨河路驿站', '20'),
  workplace: place('河东街道', '30'),
  residence: place('滨河街道', '40'),
  unionCode: null,
  cityFallback: city,
};

describe('the union that takes an application', () => {
  it('is the union of the employer for somebody with a fixed employer', () => {
    expect(routeApplication('fixed', everything)).toEqual({
      organisationId: '10',
      organisationName: '江岸物流工会',
      rule: 'employer',
      reason: '因为您在江岸物流上班，单位有工会',
    });
  });

  it('is the union of the place of work when the employer has none', () => {
    const route = routeApplication('fixed', { ...everything, employer: place('小店', null) });
    expect(route).toMatchObject({
      organisationId: '30',
      rule: 'workplace',
      reason: '因为您在河东街道干活，小店还没有工会',
    });
  });

  it('is the union of the station a rider scanned', () => {
    expect(routeApplication('rider', { ...everything, employer: null })).toMatchObject({
      organisationId: '20',
      rule: 'station',
      reason: '因为您在滨河路驿站扫的码，且没有固定单位',
    });
  });

  it('is that of the residence when no station was scanned', () => {
    const route = routeApplication('driver', { ...everything, employer: null, station: null });
    expect(route).toMatchObject({ organisationId: '40', rule: 'residence' });
  });

  it('is that of the employer when a rider names one', () => {
    expect(routeApplication('rider', everything).rule).toBe('employer');
  });

  it('is the union whose own code was scanned, unless the employer has one', () => {
    const scanned = { ...everything, unionCode: place('网约配送', '50') };
    for (const form of employmentForms)
      expect(routeApplication(form, scanned)).toMatchObject({ organisationId: '10' });
    for (const employer of [null, place('小店', null)])
      expect(routeApplication('rider', { ...scanned, employer })).toMatchObject({
        organisationId: '50',
        rule: 'union_code',
        reason: '因为您扫了网约配送的码',
      });
  });

  it('is the city fallback when nothing is known', () => {
    for (const form of employmentForms) {
      expect(routeApplication(form, nothing)).toMatchObject({
        organisationId: '1',
        rule: 'fallback',
      });
    }
  });
});

const aPlace = fc.option(
  fc.record({
    name: fc.string(),
    union: fc.option(fc.record({ id: fc.string({ minLength: 1 }), name: fc.string() })),
  }),
);
const someCandidates = fc.record({
  employer: aPlace,
  station: aPlace,
  workplace: aPlace,
  residence: aPlace,
  unionCode: aPlace,
  cityFallback: fc.constant(city),
});
const aForm = fc.constantFrom(...employmentForms);

describe('routing', () => {
  it('gives exactly one of the candidates to everybody, the same every time', () => {
    fc.assert(
      fc.property(aForm, someCandidates, (form, candidates) => {
        const route = routeApplication(form, candidates);
        const { cityFallback, unionCode, ...places } = candidates;
        const offered = { ...places, union_code: unionCode, fallback: { union: cityFallback } };
        expect(offered[route.rule]?.union?.id).toBe(route.organisationId);
        expect(route.reason).not.toBe('');
        expect(routeApplication(form, structuredClone(candidates))).toEqual(route);
      }),
    );
  });

  it('uses the city fallback only when no place that counts has a union', () => {
    fc.assert(
      fc.property(aForm, someCandidates, (form, candidates) => {
        const { cityFallback, ...places } = candidates;
        const isAnyUnion = Object.values(places).some((place) => place?.union);
        const { rule } = routeApplication(form, candidates);
        expect(rule === 'fallback').toBe(!isAnyUnion);
      }),
    );
  });

  it('never asks the employer first of somebody who named none', () => {
    fc.assert(
      fc.property(aForm, someCandidates, (form, candidates) => {
        const route = routeApplication(form, { ...candidates, employer: null });
        expect(route.rule).not.toBe('employer');
      }),
    );
  });
});
