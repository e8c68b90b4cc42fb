import { request } from './request';

interface Sticker {
  title: string;
  scene: string;
}

/** A browser has no scanner: one of the sandbox's stickers is chosen, or a code's text is typed. */
export async function scanCode(prompt: string): Promise<string | undefined> {
  const stickers = await listStickers();
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'scan-dialog';
    const close = (text: string | undefined) => {
      dialog.remove();
      resolve(text);
    };
    const input = document.createElement('input');
    input.placeholder = prompt;
    input.setAttribute('aria-label', prompt);
    dialog.append(
      words('扫码（浏览器里选一个或贴一段）'),
      ...stickers.map(({ title, scene }) => button(title, () => close(scene))),
      input,
      button('就是这个码', () => close(input.value.trim() || undefined)),
      button('关上', () => close(undefined)),
    );
    dialog.addEventListener('cancel', () => close(undefined));
    document.body.append(dialog);
    dialog.showModal();
  });
}

async function listStickers(): Promise<Sticker[]> {
  try {
    const { status, body } = await request({
      method: 'GET',
      url: '/sandbox/stickers',
      headers: {},
    });
    // The sandbox's answer; it exists in development only.
    return status === 200 ? (body as { items: Sticker[] }).items : [];
  } catch {
    return [];
  }
}

function words(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

function button(text: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}
