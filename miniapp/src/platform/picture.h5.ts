/** A browser saves the picture as a file. */
export function offerPicture(dataUri: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = dataUri;
  link.download = `${name}.png`;
  link.click();
  return Promise.resolve();
}
