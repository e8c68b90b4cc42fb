import type { ChosenFile } from './choose-file';

/** A browser asks for a file of the computer. */
export function chooseWorkbook(): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(undefined);
      void file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes }));
    });
    input.click();
  });
}
