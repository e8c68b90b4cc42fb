import type { ChosenPicture } from './choose-pictures';

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
      resolve(files.map((file) => ({ path: URL.createObjectURL(file) })));
    });
    input.click();
  });
}
