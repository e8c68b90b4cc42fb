export type Query = Readonly<Record<string, string | number | undefined>>;

/** `?a=1&b=2` without what is absent. WeChat has no URLSearchParams. */
export function queryText(query: Query): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
