import type { ChosenPicture } from './choose-pictures';
import { uuid } from './random';

/** A browser gives files, not paths: each is kept under a name of ours until the page is left. */
const chosen = new Map<string, File>();

export const fileAt = (path: string): File | undefined => chosen.get(path);

/** A browser asks for pictures of the device; a phone's offers its camera too. */
export function choosePictures(atMost: number): Promise<ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*,application/pdf';
    input.multiple = atMost > 1;
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, atMost);
      resolve(files.map(keep));
    });
    input.click();
  });
}

function keep(file: File): ChosenPicture {
  const path = `chosen:${uuid()}`;
  chosen.set(path, file);
  return { path };
}
