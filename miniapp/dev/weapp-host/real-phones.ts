import { createHmac } from 'node:crypto';
import {
  cardLimits,
  cardMessage,
  cardStepAt,
  formatCardCode,
  idNumberCheckDigit,
} from '@home/shared';
import { encode } from 'uqr';
import type { ApplicationDto, CardDto } from '../../src/api/contract';
import type { Caller } from './caller';
import { launch, type LaunchOptions } from './launch';
import type { RealServer } from './real-server';
import type { WeApp } from './we-app';

/** The phones of the personas: each keeps its storage from one start of the app to the next. */
export class RealPhones {
  private readonly storages = new Map<string, Map<string, string>>();
  private readonly running: WeApp[] = [];

  constructor(private readonly server: RealServer) {}

  /** Starts the app on somebody's phone, whose clock is right at this moment. */
  async start(persona: string, options: LaunchOptions = {}): Promise<WeApp> {
    const storage = this.storages.get(persona) ?? new Map<string, string>();
    this.storages.set(persona, storage);
    const app = await launch({
      apiBase: this.server.baseUrl,
      persona,
      storage,
      now: await this.server.now(),
      privacyAgreed: true,
      ...options,
    });
    this.running.push(app);
    return app;
  }

  /** Closes all apps; answers what went wrong in any of them. */
  closeAll(): string[] {
    const errors = this.running.flatMap((app) => app.errors);
    for (const app of this.running.splice(0)) app.close();
    return errors;
  }
}

let people = 0;

/** Somebody who does not exist, with a valid ID number and a phone. */
export function somebody(name: string): { name: string; idNumber: string; phone: string } {
  people += 1;
  const first17 = `42010219900101${String(people).padStart(3, '0')}`;
  const idNumber = first17 + idNumberCheckDigit(first17);
  return { name, idNumber, phone: `139${String(10_000_000 + people)}` };
}

/** Applies at the door of a station, over HTTP, as the mini-program would. */
export async function apply(who: Caller, stationId: string, name: string): Promise<ApplicationDto> {
  const { organisation } = await who.get('/join/route', {}, { stationId });
  const { items } = await who.get('/join/consents');
  return who.post('/join/applications', {
    ...somebody(name),
    employmentForm: 'rider',
    platforms: [],
    stationId,
    organisationId: organisation.id,
    consents: items.map(({ kind, version }) => ({ kind, version })),
  });
}

/** What a scanner reads off the card page: which of the codes around an instant it shows. */
export function readCard(app: WeApp, card: CardDto, at: string): string | undefined {
  const sources = app.elements('image').map((image) => String(image.attribute('src')));
  const drawn = sources.map(movesOf);
  const step = cardStepAt(Date.parse(at));
  const codes = [step - 1, step, step + 1].map((each) => codeOf(card, each));
  return codes.find((code) => drawn.includes(darkRuns(code)));
}

function codeOf({ memberNo, keyId, secret }: CardDto, step: number): string {
  const hmac = createHmac('sha256', Buffer.from(secret, 'base64url'));
  const digest = hmac.update(cardMessage(memberNo, keyId, step)).digest();
  const mac = digest.subarray(0, cardLimits.macBytes).toString('base64url');
  return formatCardCode({ memberNo, keyId, step, mac });
}

/** `x,y,width` of every run of dark cells in the picture on the page … */
function movesOf(source: string): string {
  const runs = [...source.matchAll(/M(\d+) (\d+)h(\d+)v1/g)];
  return runs.map(([, x, y, width]) => `${x},${y},${width}`).join(' ');
}

/** … and in the code as it must look. */
function darkRuns(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((cells, y) => {
    const line = cells.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map((run) => `${run.index},${y},${run[0].length}`);
  });
  return runs.join(' ');
}
