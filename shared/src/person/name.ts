/** Length of a name in characters as printed on the ID card, the dots included. A Chinese name may be one character. */
export const nameLimits = { min: 1, max: 50, latinMin: 2 } as const;

export type NameProblem = 'empty' | 'too_short' | 'too_long' | 'charset';

export type NameCheck =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem; readonly text: string };

const problemTexts: Readonly<Record<NameProblem, string>> = {
  empty: '请填写姓名',
  too_short: '用字母写的姓名至少 2 个字母',
  too_long: '姓名最多 50 个字',
  charset: '姓名请照身份证写，不要带数字或符号',
};

// Explicit ranges instead of \p{Script=Han}: the mini-program's compiler would inline the whole
// table, and old iOS engines lack it. They cover the extensions rare surnames live in.
const chineseName =
  /^[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+(?:·[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+)*$/u;
// Holders of a foreign permanent resident card have their name in Latin letters.
const latinName = /^[A-Za-z]+(?:[ '.-]{1,2}[A-Za-z]+)*\.?$/;
// Every dot that keyboards, old files and scanners put between the parts of a name.
const dotVariants =
  /\s*[\u00b7\u2022\u30fb\uff65\u2027\u2219\u22c5\u25cf\uff0e\u0387\u16eb\u2e30\u2e31\ua78f]\s*/g;
// What cannot be seen: zero-width characters, directions, soft hyphens, variation selectors.
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
// Radicals and full-width letters look like what they stand for, and are other characters.
const lookAlikes = /[\u2e80-\u2fd5\uff01-\uff0d\uff0f-\uff5e]/g;

/**
 * The form that is stored, searched and compared: nothing invisible, one kind of dot and of 〇, characters instead of their
 * look-alikes (compatibility ideographs, radicals, full-width letters), no outer or doubled spaces.
 */
export function normaliseName(input: string): string {
  return input
    .replace(invisible, '')
    .normalize('NFC')
    .replace(dotVariants, '·')
    .replace(lookAlikes, (character) => character.normalize('NFKC'))
    .replace(/[\u25cb\u25ef]/g, '〇')
    .replace(spaces, ' ')
    .trim()
    .replace(/ ?· ?/g, '·');
}

/** Checks a typed name; the accepted name is normalised. */
export function checkName(input: string): NameCheck {
  const name = normaliseName(input);
  const length = Array.from(name).length;
  if (length === 0) return refuse('empty');
  if (length > nameLimits.max) return refuse('too_long');
  if (!chineseName.test(name) && !latinName.test(name)) return refuse('charset');
  if (latinName.test(name) && length < nameLimits.latinMin) return refuse('too_short');
  return { ok: true, name };
}

function refuse(problem: NameProblem): NameCheck {
  return { ok: false, problem, text: problemTexts[problem] };
}

/**
 * Masked name for lists: 陈* · 王*明 · 欧阳** · 买买提·** · Maria → M**.
 * Product rule for publicity ("masked name 欧阳**"): the compound surname stays whole.
 */
export function maskName(input: string): string {
  const name = normaliseName(input);
  const dot = name.indexOf('·');
  if (dot > 0) return `${name.slice(0, dot)}·**`;
  const characters = Array.from(name);
  if (characters.length === 0) return '*';
  const [first = ''] = characters;
  if (latinName.test(name)) return `${first}**`;
  if (characters.length === 1) return '*';
  if (characters.length === 2) return `${first}*`;
  const surname = characters.slice(0, 2).join('');
  if (compoundSurnames.has(surname))
    return surname + '*'.repeat(Math.min(characters.length - 2, 2));
  const last = characters[characters.length - 1] ?? '';
  return `${first}${'*'.repeat(Math.min(characters.length - 2, 2))}${last}`;
}

/** Two-character surnames in use (《现代汉语》姓氏表 of the household registers, common part). */
const compoundSurnames: ReadonlySet<string> = new Set([
  '欧阳',
  '太史',
  '端木',
  '上官',
  '司马',
  '东方',
  '独孤',
  '南宫',
  '万俟',
  '闻人',
  '夏侯',
  '诸葛',
  '尉迟',
  '公羊',
  '赫连',
  '澹台',
  '皇甫',
  '宗政',
  '濮阳',
  '公冶',
  '太叔',
  '申屠',
  '公孙',
  '慕容',
  '仲孙',
  '钟离',
  '长孙',
  '宇文',
  '司徒',
  '鲜于',
  '司空',
  '闾丘',
  '子车',
  '亓官',
  '司寇',
  '巫马',
  '公西',
  '颛孙',
  '壤驷',
  '公良',
  '漆雕',
  '乐正',
  '宰父',
  '谷梁',
  '拓跋',
  '夹谷',
  '轩辕',
  '令狐',
  '段干',
  '百里',
  '呼延',
  '东郭',
  '南门',
  '羊舌',
  '微生',
  '公户',
  '公玉',
  '梁丘',
  '左丘',
  '东门',
  '西门',
  '第五',
  '纳兰',
  '完颜',
  '耶律',
  '贺兰',
  '叶赫',
  '哥舒',
  '澹臺',
  '歐陽',
  '諸葛',
  '司馬',
]);
