import { saveAs } from './save-as.h5';

/** A browser saves the picture as a file. */
export const offerPicture = (dataUri: string, name: string): Promise<void> =>
  saveAs(dataUri, `${name}.png`);
