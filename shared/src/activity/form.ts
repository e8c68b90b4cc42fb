import { checkPhone } from '../person/phone.ts';

/** What an organiser may ask when somebody signs up. */
export const formFieldTexts = {
  text: '一句话',
  number: '数字',
  choice: '选一项',
  yes_no: '是或否',
  phone: '手机号',
} as const;
export type FormFieldKind = keyof typeof formFieldTexts;

export interface FormField {
  /** `a`–`z`, digits and `_`; the key of the answer. */
  readonly key: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  readonly required: boolean;
  /** For `choice`, two to ten. */
  readonly options: readonly string[];
}

export interface FormAnswer {
  readonly key: string;
  readonly value: string;
}

export const formLimits = { labelLength: 30, answerLength: 100, options: 10 } as const;

/** What is wrong with a form, by the index of the field. Empty: nothing. */
export function formFaults(fields: readonly FormField[]): Record<string, string> {
  const faults: Record<string, string> = {};
  const keys = fields.map(({ key }) => key);
  fields.forEach((field, i) => {
    const options = new Set(field.options);
    if (keys.indexOf(field.key) !== i) faults[`form.${i}.key`] = '和前面的重复了';
    if (field.kind === 'choice' && (options.size < 2 || options.size !== field.options.length))
      faults[`form.${i}.options`] = '至少两个不同的选项';
    if (field.kind !== 'choice' && field.options.length > 0)
      faults[`form.${i}.options`] = '只有“选一项”才有选项';
  });
  return faults;
}

const isAnswerGood: Readonly<Record<FormFieldKind, (value: string, field: FormField) => boolean>> =
  {
    text: (value) => value.length <= formLimits.answerLength,
    number: (value) => /^-?\d{1,9}(\.\d{1,2})?$/.test(value),
    choice: (value, { options }) => options.includes(value),
    yes_no: (value) => value === 'yes' || value === 'no',
    phone: (value) => checkPhone(value).ok,
  };

/** What is wrong with the answers, by the key of the field. Empty: nothing, and nothing that was not asked. */
export function answerFaults(
  fields: readonly FormField[],
  answers: readonly FormAnswer[],
): Record<string, string> {
  const given = new Map(answers.map(({ key, value }) => [key, value]));
  const faults: Record<string, string> = {};
  for (const { key } of answers)
    if (!fields.some((field) => field.key === key)) faults[`answers.${key}`] = '没有问这一项';
  if (given.size !== answers.length) faults['answers'] = '同一项答了两次';
  for (const field of fields) {
    const value = given.get(field.key);
    if (value === undefined) {
      if (field.required) faults[`answers.${field.key}`] = `请填写“${field.label}”`;
    } else if (!isAnswerGood[field.kind](value, field))
      faults[`answers.${field.key}`] = `“${field.label}”填得不对`;
  }
  return faults;
}
