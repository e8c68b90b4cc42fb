declare const API_BASE: string;

/** A browser opens or saves it in a tab of its own. */
export function openPaper(path: string): Promise<void> {
  window.open(API_BASE + path, '_blank', 'noopener');
  return Promise.resolve();
}
