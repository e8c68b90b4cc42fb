/** A browser has no scanner here: the text of the code is pasted instead. */
export function scanCode(prompt: string): Promise<string | undefined> {
  return Promise.resolve(window.prompt(prompt)?.trim() || undefined);
}
