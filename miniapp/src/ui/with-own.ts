interface Option {
  readonly code: string;
  readonly text: string;
}

/** The usual values, and the one that stands there when it is another. */
export const withOwn = (usual: readonly Option[], code: string, text: string): readonly Option[] =>
  usual.some((one) => one.code === code) ? usual : [...usual, { code, text }];
