import { idNumberCheckDigit } from '@home/shared';

/** Province 65, but no county has the code 659900: the numbers pass every check and belong to nobody. */
const NOWHERE = '659900';
const YEARS = 38;
const BIRTH_DATES = YEARS * 12 * 28;
/** Shares no factor with BIRTH_DATES, so that neighbours in the list are not born on neighbouring days. */
const STRIDE = 7919;

/** How many numbers there are: 38 years of birth × 336 days × 1000 in a day. */
export const MADE_UP_ID_NUMBERS = BIRTH_DATES * 1000;

const two = (n: number): string => String(n).padStart(2, '0');

/** The n-th made-up ID number (n < MADE_UP_ID_NUMBERS): well-formed, an adult's, all different. */
export function madeUpIdNumber(n: number): string {
  if (n < 0 || n >= MADE_UP_ID_NUMBERS) throw new RangeError(`no made-up ID number ${n}`);
  const date = (n * STRIDE) % BIRTH_DATES;
  const year = 1966 + Math.floor(date / 336);
  const month = 1 + (Math.floor(date / 28) % 12);
  const sequence = String(Math.floor(n / BIRTH_DATES)).padStart(3, '0');
  const first17 = `${NOWHERE}${year}${two(month)}${two(1 + (date % 28))}${sequence}`;
  return first17 + idNumberCheckDigit(first17);
}

/** The n-th made-up mobile number; 1990000 is handed to nobody in this city but its personas. */
export const madeUpPhone = (n: number): string => `199${String(10_000 + n).padStart(8, '0')}`;

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗',
  ...[
    '欧阳',
    '梁',
    '宋',
    '郑',
    '谢',
    '韩',
    '唐',
    '冯',
    '于',
    '董',
    '上官',
    '萧',
    '程',
    '曹',
    '袁',
    '邓',
    '许',
    '傅',
    '沈',
    '曾',
  ],
];
const GIVEN_NAMES = (
  '建军 秀英 志强 丽娟 小明 桂芳 海涛 玉梅 国平 晓燕 伟 静 勇 敏 磊 洋 艳 杰 娜 涛 ' +
  '春生 雪梅 立新 红霞 永福 佳怡 大伟 思远 文博 雨晴 长河 彩云 学军 美玲 振华 冬梅 俊峰 小兰 东升 凤英'
).split(' ');

/** The n-th made-up name; the first 1600 are all different. */
export function madeUpName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length] ?? '';
  const round = Math.floor(n / SURNAMES.length);
  const given = GIVEN_NAMES[(n * 7 + round) % GIVEN_NAMES.length] ?? '';
  return surname + given;
}
