import { keysOf } from '../tone.ts';

/** What the check of a text or picture has said so far, in the words of whoever wrote it. */
export const contentCheckTexts = {
  waiting: '正在检查',
  passed: '检查过了',
  review: '请人看一下',
  risky: '没有通过检查',
} as const;

export type ContentCheckState = keyof typeof contentCheckTexts;

export const contentCheckStates: readonly ContentCheckState[] = keysOf(contentCheckTexts);
