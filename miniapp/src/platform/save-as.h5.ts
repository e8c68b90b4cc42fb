/** Saves what a data URI or an address holds as a file, as a browser's link does. */
export function saveAs(href: string, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
  return Promise.resolve();
}
