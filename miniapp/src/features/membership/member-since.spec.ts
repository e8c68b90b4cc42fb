import { memberSinceText } from './member-since';

test.each([
  ['2024-08-22', '2026-11-22', '会员 · 2 年 3 个月'],
  ['2024-08-23', '2026-11-22', '会员 · 2 年 2 个月'],
  ['2025-11-22', '2026-11-22', '会员 · 1 年'],
  ['2026-11-20', '2026-11-22', '会员'],
])('a member since %s is on %s: %s', (since, today, text) => {
  expect(memberSinceText(since, today)).toBe(text);
});
