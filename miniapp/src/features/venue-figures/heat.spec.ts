import { heatRows, heatWords } from './heat';

const week = (cells: Readonly<Record<string, readonly [open: number, booked: number]>>) =>
  Array.from({ length: 7 }, (_, at) => ({
    weekday: at + 1,
    hours: Array.from({ length: 24 }, (_hour, hour) => {
      const [open = 0, booked = 0] = cells[`${at + 1}:${hour}`] ?? [];
      return { open, booked };
    }),
  }));

it('the chart has the hours that were open, and says each aloud', () => {
  const rows = heatRows(week({ '1:18': [60, 60], '3:18': [60, 0], '7:20': [120, 59] }));
  expect(rows.map(({ hour }) => hour)).toEqual([18, 20]);
  expect(rows[0]?.levels).toEqual(['full', 'none', 'empty', 'none', 'none', 'none', 'none']);
  expect(rows[1]?.levels[6]).toBe('low');
  expect(rows[0]?.label).toBe(
    '18 点：周一 100%，周二 不开，周三 0%，周四 不开，周五 不开，周六 不开，周日 不开',
  );
});

describe('in words', () => {
  it('the three fullest hours are named, the fullest first', () => {
    const words = heatWords(
      week({
        '1:18': [60, 30],
        '2:19': [60, 60],
        '6:20': [60, 45],
        '7:21': [60, 6],
        '7:22': [60, 0],
      }),
    );
    expect(words.busiest).toBe('最忙：周二 19 点（100%）、周六 20 点（75%）、周一 18 点（50%）');
    expect(words.idle).toBe('一周开放 5 个钟头，1 个没人约');
  });

  it('nothing booked and nothing open are said', () => {
    expect(heatWords(week({ '1:18': [60, 0] })).busiest).toBe('这段时间没有人约');
    expect(heatWords(week({}))).toEqual({ busiest: '这段时间没有开放', idle: '' });
  });
});
