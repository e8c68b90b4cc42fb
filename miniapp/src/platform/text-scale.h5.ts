/** The browser's own text size setting: the root font size, 16 px by default. */
export function textScale(): number {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) ? Math.min(2, Math.max(1, size / 16)) : 1;
}
