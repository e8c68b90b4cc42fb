import type { JoinStatus } from '@home/shared';
import type { LogLine } from './joining.types';
import { timelineOf, type Present, type Reader } from './timeline.rules';

const NOW = new Date('2026-11-24T02:00:00Z');

const line = (action: string, change: Partial<LogLine> = {}): LogLine => ({
  action,
  at: new Date('2026-11-20T06:02:00Z'),
  fromOrganisation: '河东街道网约配送联合工会',
  organisation: '河东街道网约配送联合工会',
  roleText: null,
  note: null,
  missing: [],
  resolvedOn: null,
  ...change,
});

const present = (status: JoinStatus): Present => ({
  status,
  organisation: '河东街道总工会',
  parentName: '河东区总工会',
  dueAt: new Date('2026-11-26T15:59:59.999Z'),
  now: NOW,
});

const texts = (log: LogLine[], status: JoinStatus, reader: Reader = 'applicant') =>
  timelineOf(log, present(status), reader).map(
    ({ state, title, text }) => `${state} ${title}｜${text}`,
  );

describe('the timeline', () => {
  it('says who has it, until when, and what comes', () => {
    expect(texts([line('submit')], 'submitted')).toEqual([
      'done 已提交｜您提交了申请，工会先核对一人一籍（会籍核验）',
      'now 河东街道总工会审核｜最晚 11 月 26 日（周四）答复；过期自动交给河东区总工会',
      'to_come 成为会员｜会员卡当天就能用',
    ]);
  });

  it('reads the same for a disputed application, except for the office', () => {
    const log = [line('submit')];
    expect(texts(log, 'disputed')).toEqual(texts(log, 'submitted'));
    expect(texts(log, 'disputed', 'office')).not.toEqual(texts(log, 'submitted', 'office'));
  });

  it.each<[string, LogLine, string]>([
    [
      'a vacant union',
      line('submit', { organisation: '河东街道总工会' }),
      '；河东街道网约配送联合工会暂时没有人能办，由河东街道总工会接手',
    ],
    [
      'a clock that ran out',
      line('escalate', { organisation: '河东街道总工会', note: '到期未答复' }),
      '到期没有答复，由河东街道总工会接手',
    ],
    [
      'an office that ended',
      line('escalate', { organisation: '河东街道总工会', note: '原负责人已离任' }),
      '暂时没有人办理，由河东街道总工会接手，不重新计时',
    ],
    [
      'a union that closed',
      line('escalate', { organisation: '河东街道总工会', note: '快递行业工会已撤并' }),
      '快递行业工会已撤并，由河东街道总工会接手，不重新计时',
    ],
    [
      'a forward',
      line('forward', { roleText: '工会主席', note: '属于别的街道' }),
      '工会主席转来：属于别的街道。不重新计时',
    ],
    [
      'a return, with all that is missing',
      line('return', { roleText: '工会主席', missing: ['phone', 'workplace'], note: '写明哪条街' }),
      '请换一个能联系上的；请补充工作地点（在哪条街、哪个园区干活）；写明哪条街',
    ],
    [
      'a resolution',
      line('approve', { roleText: '工会主席', resolvedOn: '2026-11-23' }),
      '11 月 23 日（周一）会议决议通过，由工会主席记录',
    ],
    [
      'a refusal',
      line('reject', { roleText: '工会主席', note: '不以工资收入为主要生活来源' }),
      '工会主席：不以工资收入',
    ],
  ])('says %s in words', (_, entry, words) => {
    expect(texts([entry], 'submitted')[0]).toContain(words);
  });

  it('names neither union nor reason when a verification went against the applicant', () => {
    const entry = line('refuse', {
      roleText: '工会主席',
      note: '和本人核对过',
      fromOrganisation: '别的工会',
    });
    expect(texts([entry], 'rejected')).toEqual([
      'done 请走会籍核验｜请您带身份证到就近的工会，当场就能办',
    ]);
  });

  it('has nothing to come once it is closed', () => {
    for (const status of ['approved', 'merged', 'rejected', 'withdrawn'] as const) {
      expect(texts([], status)).toEqual([]);
    }
  });

  it('waits for the applicant after a return', () => {
    expect(texts([], 'returned')[0]).toBe('now 等您补充｜请在 11 月 26 日（周四）前补好重新提交');
    expect(texts([], 'returned', 'office')[0]).toContain('等申请人补充');
  });

  it('knows every step of the flow', () => {
    expect(() => texts([line('vanish')], 'submitted')).toThrow(/no words/);
  });
});
