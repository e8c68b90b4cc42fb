import { readFileSync } from 'node:fs';
import type { Phone } from './phone';

const decoder = readFileSync(require.resolve('jsqr/dist/jsQR.js'), 'utf8');

/** Draws the code as big as a camera sees it and hands its pixels to the decoder. */
const reading = `(async (source) => {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 600;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 600, 600);
  pen.drawImage(picture, 50, 50, 500, 500);
  const { data } = pen.getImageData(0, 0, 600, 600);
  return globalThis.jsQR(data, 600, 600)?.data ?? '';
})`;

/** What a scanner reads off the phone's screen; empty when it reads nothing. */
export async function readQr(phone: Phone, where = '.qr img'): Promise<string> {
  const image = phone.page.locator(where).filter({ visible: true }).last();
  const source = await image.getAttribute('src');
  await phone.page.evaluate(`${decoder};globalThis.jsQR ??= self.jsQR;`);
  return phone.page.evaluate<string>(`${reading}(${JSON.stringify(source)})`);
}
