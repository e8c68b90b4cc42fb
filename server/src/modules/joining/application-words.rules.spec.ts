import { joinStatusCodes } from '@home/shared';
import { applicationWords, type Standing } from './application-words.rules';

const standing = (change: Partial<Standing> = {}): Standing => ({
  status: 'submitted',
  organisation: '河东街道总工会',
  parentName: '河东区总工会',
  union: '河东街道网约配送联合工会',
  dueAt: new Date('2026-11-26T15:59:59.999Z'),
  missingCount: 2,
  last: undefined,
  now: new Date('2026-11-24T02:00:00Z'),
  ...change,
});

describe('where the applicant stands', () => {
  it('is who has it, until when, and what happens then', () => {
    expect(applicationWords(standing())).toEqual({
      status: 'submitted',
      statusText: '审核中',
      headline: '河东街道总工会正在审核',
      explanation:
        '已提交，工会先核对一人一籍（会籍核验）。最晚 11 月 26 日（周四）答复，过期自动交给河东区总工会，不会没人管。',
      tone: 'waiting',
    });
  });

  it('is told the same when the ID number is being verified', () => {
    expect(applicationWords(standing({ status: 'disputed' }))).toEqual(
      applicationWords(standing()),
    );
  });

  it('is overdue in words and tone, with nothing for the applicant to do', () => {
    const late = applicationWords(standing({ now: new Date('2026-11-27T02:00:00Z') }));
    expect(late).toMatchObject({ tone: 'overdue' });
    expect(late.explanation).toContain('不用重新提交');
  });

  it('asks for what is missing', () => {
    const { headline, explanation } = applicationWords(standing({ status: 'returned' }));
    expect(headline).toBe('还差一步：请您补充');
    expect(explanation).toContain('请您补充 2 项');
  });

  it('says why it was refused, or where to go when a verification went against them', () => {
    const refused = applicationWords(
      standing({ status: 'rejected', last: { action: 'reject', note: '本人不愿意' } }),
    );
    expect(refused.explanation).toContain('河东街道总工会：本人不愿意');
    const disputed = applicationWords(
      standing({ status: 'rejected', last: { action: 'refuse', note: '秘密' } }),
    );
    expect(disputed).toMatchObject({ headline: '请走会籍核验' });
    expect(disputed.explanation).not.toMatch(/秘密|街道/);
  });

  it('has a headline and an explanation for every state', () => {
    for (const status of joinStatusCodes) {
      const words = applicationWords(standing({ status }));
      expect(words.headline.length).toBeGreaterThan(3);
      expect(words.explanation).toMatch(/。$/);
    }
  });
});
