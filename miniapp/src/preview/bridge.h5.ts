import Taro from '@tarojs/taro';
import { forgetEverything, signIn } from '../session/me';
import { setElder } from '../theme/appearance';
import { choosePersona } from './persona';
import './browser.css';

/** Listens to the panel beside the phone frame (preview/frame.js), same origin only. */
export function watchPreview(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || typeof event.data !== 'object') return;
    const data: { persona?: unknown; elder?: unknown } = event.data ?? {};
    if (typeof data.persona === 'string') void playPersona(data.persona);
    if (typeof data.elder === 'boolean') setElder(data.elder);
  });
}

/** Starts over as another persona, with nothing left of the one before. */
export async function playPersona(name: string): Promise<void> {
  forgetEverything();
  choosePersona(name);
  if (name !== 'guest') await signIn();
  void Taro.reLaunch({ url: '/pages/home/index' });
}
