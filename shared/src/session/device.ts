/** What a phone calls itself, in a list of phones; a hint for people, nothing is decided by it. */
export const deviceText = (device: string | null): string => device ?? '没有说是什么手机';
