/** `%` and `_` typed by a person are letters, not wildcards. Goes with `ESCAPE '!'`. */
export const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');

/** What is searched for: inner blanks count once; undefined when too short to mean anything. */
export function searchText(typed: string, minLength: number): string | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  return [...text].length < minLength ? undefined : text;
}

/** The place a territorial union answers for: '河东街道总工会' → '河东街道'. */
export const placeName = (unionName: string): string => unionName.replace(/总工会$/, '');

/** The ids of the organisations above and including the one with this path, nearest first. */
export const idsUpward = (path: string): number[] =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map(Number)
    .reverse();
