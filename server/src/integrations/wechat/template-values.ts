/** WeChat refuses the whole message (47003) when one value is longer than its kind allows. */
const LIMITS: Record<string, number> = { thing: 20, name: 10, phrase: 5, character_string: 32 };

/** The longest a value of this template field may be in characters; undefined for kinds with a format of their own. */
export function templateValueLimit(field: string): number | undefined {
  return LIMITS[field.replace(/\d+$/, '')];
}

/** `{ thing1: '…' }` as WeChat wants it; too long a text is cut with an ellipsis, since a push is only a hint. */
export function templateData(values: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(values).map(([field, text]) => {
      const characters = [...text];
      const limit = templateValueLimit(field) ?? Infinity;
      const fits = characters.length <= limit;
      return [field, { value: fits ? text : `${characters.slice(0, limit - 1).join('')}…` }];
    }),
  );
}
