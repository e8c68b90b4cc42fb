import path from 'node:path';
import { WILLING, type Answers } from './answers';
import { DistFiles } from './dist-files';
import { Host, type HostOptions, type NetworkType, type Theme } from './host';
import type { RequestStub } from './requests';
import { WeApp } from './we-app';

/** The build under test; WEAPP_DIST names another one. */
export const DIST = path.resolve(
  process.env.WEAPP_DIST || path.join(__dirname, '../../dist/weapp'),
);

export interface LaunchOptions {
  /** The built mini-program; this package's own by default. */
  dist?: string;
  /** Answers requests; without it and without `apiBase` every request gets a 404. */
  request?: RequestStub;
  /** A real server, e.g. `http://127.0.0.1:3000`; takes requests instead of `request`. */
  apiBase?: string;
  /** Local storage; hand the same map to a second launch to be the same phone. */
  storage?: Map<string, string>;
  /** Who logs in: the WeChat login code is `sandbox-<persona>.<nonce>`. */
  persona?: string;
  network?: NetworkType;
  theme?: Theme;
  /** The phone's text size, 1 to 2. */
  fontScale?: number;
  answers?: Partial<Answers>;
  privacyAgreed?: boolean;
  /** A fixed start of time (ISO); without it the app sees the wall clock. */
  now?: string;
}

/** Starts the mini-program (its app.js has run, no page is open yet). Close it when done. */
export async function launch(options: LaunchOptions = {}): Promise<WeApp> {
  const files = new DistFiles(options.dist ?? DIST);
  const settings: HostOptions = {
    storage: options.storage ?? new Map<string, string>(),
    scopes: new Map<string, boolean>(),
    stub:
      options.request ??
      (() => ({ status: 404, body: { code: 'not_found', message: '没有找到' } })),
    apiBase: options.apiBase ?? null,
    answers: { ...WILLING, ...options.answers },
    persona: options.persona ?? 'rider',
    network: options.network ?? 'wifi',
    theme: options.theme ?? 'light',
    fontScale: options.fontScale ?? 1,
    privacyAgreed: options.privacyAgreed ?? false,
    startAt: options.now === undefined ? null : Date.parse(options.now),
  };
  const app = new WeApp(files, new Host(settings), settings);
  await app.settle();
  return app;
}
