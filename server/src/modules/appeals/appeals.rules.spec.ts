import { appealUntil, isInTime, matterText } from './appeals.rules';

describe('an appeal', () => {
  it('is in time for fifteen calendar days of Shanghai, the last one to its end', () => {
    // 00:30 on 2 November in Shanghai, still the 1st in UTC.
    const decidedAt = new Date('2026-11-01T16:30:00Z');
    expect(appealUntil(decidedAt)).toBe('2026-11-17');
    expect(isInTime(decidedAt, '2026-11-02')).toBe(true);
    expect(isInTime(decidedAt, '2026-11-17')).toBe(true);
    expect(isInTime(decidedAt, '2026-11-18')).toBe(false);
  });

  it('says what it is against', () => {
    expect(matterText('lapse', '甲工会')).toBe('甲工会停了会籍');
    expect(matterText('transfer', '甲工会')).toBe('甲工会没有接收接转');
    expect(matterText('application', '甲工会')).toBe('甲工会没有通过入会申请');
  });
});
