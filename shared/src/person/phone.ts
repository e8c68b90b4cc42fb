export type PhoneCheck =
  { readonly ok: true; readonly phone: string } | { readonly ok: false; readonly text: string };

/** 11 digits without spaces, hyphens or the +86 people paste along. */
export function normalisePhone(input: string): string {
  return input.replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '');
}

/** A mainland mobile number: 11 digits, 13–19 (numbering plan of the ministry, 电信网编号计划). */
export function checkPhone(input: string): PhoneCheck {
  const phone = normalisePhone(input);
  if (phone === '') return { ok: false, text: '请填写手机号' };
  if (!/^\d*$/.test(phone)) return { ok: false, text: '手机号只有数字' };
  if (phone.length < 11) return { ok: false, text: `还差 ${11 - phone.length} 位` };
  if (phone.length > 11) return { ok: false, text: `多了 ${phone.length - 11} 位` };
  if (!/^1[3-9]/.test(phone)) return { ok: false, text: '手机号不对，请再核对一遍' };
  return { ok: true, phone };
}

/** 138****5678; anything that is no full number becomes stars only. */
export function maskPhone(input: string): string {
  const phone = normalisePhone(input);
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '****';
}
