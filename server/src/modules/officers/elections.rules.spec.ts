import { addMonths, OfficerError } from '@home/shared';
import { faultOf, isBarredByKinship, lastDayOf, type Candidate } from './elections.rules';

const today = '2026-11-26';
const chair: Candidate = { personId: 'zhang', post: 'chair' };
const committee = (officers: Candidate[], change: { startedOn?: string; years?: number } = {}) => ({
  startedOn: '2026-11-20',
  years: 5,
  officers,
  ...change,
});

describe('a committee', () => {
  it('of a chair alone is one, for three years or five', () => {
    expect(faultOf(committee([chair]), today)).toBeUndefined();
    expect(faultOf(committee([chair], { years: 3 }), today)).toBeUndefined();
    expect(faultOf(committee([chair], { years: 4 }), today)).toBe(OfficerError.YearsWrong);
  });

  it('has exactly one chair', () => {
    expect(faultOf(committee([]), today)).toBe(OfficerError.NoChair);
    expect(faultOf(committee([chair, { personId: 'li', post: 'chair' }]), today)).toBe(
      OfficerError.TwoChairs,
    );
  });

  it('gives nobody one post twice, and one person two posts when they go together', () => {
    expect(
      faultOf(committee([chair, { personId: 'zhang', post: 'women_director' }]), today),
    ).toBeUndefined();
    const twice: Candidate = { personId: 'li', post: 'member' };
    expect(faultOf(committee([chair, twice, twice]), today)).toBe(OfficerError.TwicePost);
  });

  it('does not let the chair or a vice chair examine the books', () => {
    const auditor: Candidate = { personId: 'li', post: 'finance_auditor' };
    expect(faultOf(committee([chair, auditor]), today)).toBeUndefined();
    expect(
      faultOf(committee([chair, auditor, { personId: 'li', post: 'vice_chair' }]), today),
    ).toBe(OfficerError.AuditorHoldsPurse);
  });

  it.each(['2026-11-27', '2026-09-26', '2026-02-30'])('was not elected on %s', (startedOn) => {
    expect(faultOf(committee([chair], { startedOn }), today)).toBe(OfficerError.DayWrong);
  });

  it('may have been elected 60 days ago', () => {
    expect(faultOf(committee([chair], { startedOn: '2026-09-27' }), today)).toBeUndefined();
  });
});

describe('kinship (工会法 §10)', () => {
  const union = { id: 140, employerName: '江岸物流（集团）有限公司' };
  const declared = {
    relation: 'spouse',
    standing: 'employer_head',
    employerName: null,
    organisationId: 140,
  } as const;

  it('with the head of the employer bars from its committee', () => {
    expect(isBarredByKinship(declared, union)).toBe(true);
  });

  it.each(['parent', 'child', 'sibling', 'grandparent', 'grandchild'] as const)(
    'counts as near: %s',
    (relation) => expect(isBarredByKinship({ ...declared, relation }, union)).toBe(true),
  );

  it('is known by the name of the employer, however it was typed', () => {
    const byName = { ...declared, organisationId: null, employerName: '江岸物流(集团) 有限公司' };
    expect(isBarredByKinship(byName, union)).toBe(true);
    const longer = { ...union, employerName: '江岸物流（集团）有限责任公司' };
    expect(isBarredByKinship(byName, longer)).toBe(true);
    expect(isBarredByKinship(byName, { ...union, employerName: '江岸物流有限公司' })).toBe(false);
    expect(isBarredByKinship(byName, { ...union, employerName: null })).toBe(false);
  });

  it('does not bar elsewhere, nor farther relatives, nor relatives who are not in charge', () => {
    expect(isBarredByKinship(declared, { ...union, id: 141 })).toBe(false);
    expect(isBarredByKinship({ ...declared, relation: 'other' }, union)).toBe(false);
    expect(isBarredByKinship({ ...declared, standing: 'union_officer' }, union)).toBe(false);
  });
});

describe('the last day of a term', () => {
  it('is the day before the same date, with the months it was put off', () => {
    expect(lastDayOf('2026-03-01', 3)).toBe('2029-02-28');
    expect(lastDayOf('2026-11-26', 5)).toBe('2031-11-25');
    expect(lastDayOf('2026-11-26', 5, 6)).toBe('2032-05-25');
  });

  it('exists in every month', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2024-02-29', 60)).toBe('2029-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});
