/** Saves what a data URI holds as a file, as a browser's link does. */
export function saveAs(dataUri: string, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = dataUri;
  link.download = fileName;
  link.click();
  return Promise.resolve();
}
