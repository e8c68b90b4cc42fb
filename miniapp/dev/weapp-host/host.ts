import type { Answers, ShownActionSheet, ShownModal, ShownToast } from './answers';
import type { Page, PageStack } from './page-stack';
import { PrivacyGate } from './privacy';
import type { Realm } from './realm';
import { RequestLog, type RequestStub } from './requests';
import { VirtualTime } from './virtual-time';

export type NetworkType = 'wifi' | '4g' | '2g' | 'none';
export type Theme = 'light' | 'dark';

export interface HostOptions {
  readonly storage: Map<string, string>;
  /** What the person has let the app do, by scope; WeChat remembers it. */
  readonly scopes: Map<string, boolean>;
  readonly stub: RequestStub;
  readonly apiBase: string | null;
  readonly answers: Answers;
  readonly persona: string;
  readonly network: NetworkType;
  readonly theme: Theme;
  readonly fontScale: number;
  readonly privacyAgreed: boolean;
  readonly startAt: number | null;
}

let loginCodes = 0;

/** The phone and the person around one run of the mini-program: what it sees, and what it did. */
export class Host {
  readonly errors: string[] = [];
  readonly consoleLines: string[] = [];
  readonly toasts: ShownToast[] = [];
  readonly modals: ShownModal[] = [];
  readonly actionSheets: ShownActionSheet[] = [];
  readonly subscriptionPrompts: string[][] = [];
  readonly opened: { readonly api: string; readonly detail: string }[] = [];
  readonly titles = new Map<Page, string>();
  readonly badges = new Map<number, string>();
  readonly requests = new RequestLog();
  readonly userFiles = new Map<string, unknown>();
  /** Pictures that the person chose, by temporary path. */
  readonly chosenFiles = new Map<string, Buffer>();
  readonly storage: Map<string, string>;
  readonly scopes: Map<string, boolean>;
  readonly answers: Answers;
  readonly apiBase: string | null;
  readonly stub: RequestStub;
  readonly time: VirtualTime;
  readonly privacy: PrivacyGate;
  readonly fontScale: number;
  network: NetworkType;
  theme: Theme;
  clipboard = '';
  insideTap = false;
  enterOptions: object = {};
  private readonly persona: string;
  private readonly listeners = new Map<string, Set<unknown>>();
  private underWay = 0;
  private waiting: (() => void)[] = [];
  private parts: { realm: Realm; pages: PageStack } | null = null;

  constructor(options: HostOptions) {
    this.storage = options.storage;
    this.scopes = options.scopes;
    this.stub = options.stub;
    this.apiBase = options.apiBase;
    this.answers = options.answers;
    this.persona = options.persona;
    this.network = options.network;
    this.theme = options.theme;
    this.fontScale = options.fontScale;
    this.time = new VirtualTime(options.startAt, (error) => this.report(error, 'timer'));
    this.privacy = new PrivacyGate(
      options.privacyAgreed,
      () => this.answers.privacy,
      (answer) => this.untracked(answer),
    );
  }

  assemble(realm: Realm, pages: PageStack): void {
    this.parts = { realm, pages };
  }

  get realm(): Realm {
    return this.ready().realm;
  }

  get pages(): PageStack {
    return this.ready().pages;
  }

  private ready(): { realm: Realm; pages: PageStack } {
    if (this.parts === null) throw new Error('The host is not assembled yet');
    return this.parts;
  }

  /** Each WeChat login code works once, also across tests that share a server. */
  nextLoginCode(): string {
    loginCodes += 1;
    return `sandbox-${this.persona}.${process.pid}-${loginCodes}`;
  }

  report(error: unknown, where: string): void {
    // Errors of the app's realm are not instances of this realm's Error.
    const detail = Object(error) as { stack?: unknown; message?: unknown };
    this.errors.push(`${where}: ${String(detail.stack ?? detail.message ?? error)}`);
  }

  /** Counts work the app waits for, so that `settled` knows when it is at rest. */
  track<T>(work: Promise<T>): Promise<T> {
    this.underWay += 1;
    const finish = (): void => {
      this.underWay -= 1;
      this.wake();
    };
    work.then(finish, finish);
    return work;
  }

  private untracked<T>(answer: Promise<T>): Promise<T> {
    this.underWay -= 1;
    this.wake();
    return answer.finally(() => {
      this.underWay += 1;
    });
  }

  get isBusy(): boolean {
    return this.underWay > 0;
  }

  nextFinish(limit: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('A call is still unanswered')), limit);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  callback(run: unknown, argument: unknown, where: string): void {
    if (typeof run !== 'function') return;
    // Pressing a modal's button is a touch too.
    const isTouch = where === 'showModal';
    this.insideTap ||= isTouch;
    try {
      run(argument);
    } catch (error) {
      this.report(error, `${where} callback`);
    }
    if (isTouch) this.insideTap = false;
  }

  listen(event: string, listener: unknown): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
  }

  unlisten(event: string, listener: unknown): void {
    if (listener === undefined) this.listeners.delete(event);
    else this.listeners.get(event)?.delete(listener);
  }

  announce(event: string, detail: object): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      this.callback(listener, this.realm.clone(detail), `on${event}`);
    }
  }
}
