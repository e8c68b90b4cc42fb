/** '会员 · 2 年 3 个月' on a day; both days 'YYYY-MM-DD'. */
export function memberSinceText(since: string, today: string): string {
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number);
  const months = (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0);
  if (months < 1) return '会员';
  const years = Math.floor(months / 12);
  const parts = [years > 0 ? `${years} 年` : '', months % 12 > 0 ? `${months % 12} 个月` : ''];
  return `会员 · ${parts.filter(Boolean).join(' ')}`;
}
