import { consentsInForce, consentKinds } from './consents.ts';
import { employmentForms, platformsByForm } from './employment-forms.ts';
import { joinStatusCodes, joinStatuses, joinStatusShownToApplicant } from './status.ts';

describe('what an applicant is told', () => {
  it('is the same for a disputed and a submitted application', () => {
    expect(joinStatusShownToApplicant('disputed')).toBe('submitted');
  });

  it('is otherwise the truth', () => {
    for (const status of joinStatusCodes.filter((code) => code !== 'disputed')) {
      expect(joinStatusShownToApplicant(status)).toBe(status);
    }
  });

  it('never gives a closed matter the tone of a waiting one', () => {
    const closed = joinStatusCodes.filter((code) => !joinStatuses[code].open);
    expect(closed.map((code) => joinStatuses[code].tone)).not.toContain('waiting');
  });
});

describe('consent texts', () => {
  it('are there for every kind today', () => {
    expect(consentsInForce('2026-11-22').map((text) => text.kind)).toEqual(consentKinds);
  });

  it('are not in force before their day', () => {
    expect(consentsInForce('2025-12-31')).toEqual([]);
  });
});

it('every flexible form of work may name another platform', () => {
  for (const form of employmentForms.filter((f) => f !== 'fixed')) {
    expect(platformsByForm[form]).toContain('other');
  }
});
