import { parseDoorCode } from '@home/shared';
import { scanCode } from '../../platform/scan';
import { go } from '../../routes';
import { tell } from '../../ui';
import { sceneIn } from './scene';

/** Opens the scanner and goes to what the code says, a sticker's place or the code at a door; a strange one is told, not opened. */
export async function scanStation(): Promise<void> {
  const text = await scanCode('驿站门口码里的内容（S1. 开头）');
  if (text === undefined) return;
  if (parseDoorCode(text)) return go('doorPass', { code: text.trim() });
  const scene = sceneIn(text);
  if (scene) go('scan', { scene });
  else tell('这个码认不出来，请扫驿站、工会或门口签到的码');
}
