import { trimSlashes } from './dist-files';
import { listTappable } from './finder';
import * as gestures from './gestures';
import { Host, type NetworkType, type Theme } from './host';
import { ObservedApp } from './observed-app';
import { pressOpenType } from './open-types';
import type { SetDataSum } from './setdata-log';
import { settle } from './settle';
import { startApp } from './start';
import { elements, tagOf } from './tree';

type Query = Readonly<Record<string, string | number>>;

/** A running mini-program, used as a person uses it. Every act waits until the app is at rest. */
export class WeApp extends ObservedApp {
  private shown = false;

  // ── what a person does ──────────────────────────────────────────────────────────────────────

  /** Opens a page as WeChat would: the first by a launch, later ones by a scan, link or message. */
  async open(path: string, query: Query = {}): Promise<SetDataSum> {
    return this.act(() => {
      const url = `/${trimSlashes(path)}${queryText(query)}`;
      this.enter(path, query);
      const { pages } = this.running;
      if (pages.depth > 0 && !this.files.tabPages.includes(trimSlashes(path)))
        pages.navigateTo(url);
      else pages.reLaunch(url);
    });
  }

  async tap(label: string, nth = 0): Promise<SetDataSum> {
    return this.act(() => {
      const before = this.running.listenerCalls();
      const reacts = gestures.tap(this.top.element, label, nth, this.openTypes);
      const answered = reacts || this.running.listenerCalls() > before;
      if (!answered) throw new Error(`Nothing listens to "${label}"`);
    });
  }

  /** Taps the `index`th of `tapTargets()`. */
  async tapTarget(index: number): Promise<SetDataSum> {
    return this.act(() => {
      const target = listTappable(this.top.element)[index];
      if (target === undefined) throw new Error(`The page has no tap target ${index}`);
      gestures.tapElement(target.element, this.openTypes);
    });
  }

  async input(label: string, value: string): Promise<SetDataSum> {
    return this.act(() => gestures.type(this.top.element, label, value));
  }

  async pick(label: string, value: number | number[] | string): Promise<SetDataSum> {
    return this.act(() => gestures.pick(this.top.element, label, value));
  }

  async tapPin(title: string): Promise<SetDataSum> {
    return this.act(() => gestures.tapPin(this.top.element, title));
  }

  async dragMap(latitude: number, longitude: number): Promise<SetDataSum> {
    return this.act(() => gestures.dragMap(this.top.element, latitude, longitude));
  }

  async longPress(label: string): Promise<SetDataSum> {
    return this.act(() => gestures.longPress(this.top.element, label));
  }

  async switchTab(path: string): Promise<SetDataSum> {
    return this.act(() => this.running.pages.switchTab(`/${trimSlashes(path)}`));
  }

  async back(): Promise<SetDataSum> {
    return this.act(() => this.running.pages.navigateBack());
  }

  async pullDown(): Promise<SetDataSum> {
    return this.act(() => this.running.pages.call(this.top, 'onPullDownRefresh'));
  }

  async reachBottom(): Promise<SetDataSum> {
    return this.act(() => {
      for (const each of elements(this.top.element)) {
        if (tagOf(each) === 'scroll-view')
          gestures.emit(each, 'scrolltolower', { direction: 'bottom' });
      }
      this.running.pages.call(this.top, 'onReachBottom');
    });
  }

  // ── what happens around it ──────────────────────────────────────────────────────────────────

  async goOffline(): Promise<void> {
    await this.changeNetwork('none');
  }

  async goOnline(network: NetworkType = 'wifi'): Promise<void> {
    await this.changeNetwork(network);
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.act(() => {
      this.host.theme = theme;
      this.host.announce('ThemeChange', { theme });
    });
  }

  /** The app leaves the screen for a while and comes back. */
  async toBackgroundAndBack(milliseconds = 0): Promise<void> {
    await this.act(() => {
      this.running.pages.hideTop();
      this.running.callApp('onHide', {});
      this.host.announce('AppHide', {});
    });
    await this.advance(milliseconds);
    await this.act(() => {
      this.running.callApp('onShow', this.host.enterOptions);
      this.host.announce('AppShow', this.host.enterOptions);
      this.running.pages.showTop();
    });
  }

  /** Lets time pass on the phone: timers due in it fire, one after the other. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.host.time.passed + milliseconds;
    while (this.host.time.runNext(end)) await this.settle(0);
    this.host.time.moveTo(end);
    await this.settle();
  }

  /** WeChat is killed and the app opened again: storage is kept, all else begins anew. */
  async relaunch(path = this.files.pages[0] ?? '', query: Query = {}): Promise<SetDataSum> {
    const { network, theme, errors, privacy } = this.host;
    this.close();
    const next = new Host({ ...this.settings, network, theme, privacyAgreed: privacy.agreed });
    next.errors.push(...errors);
    this.host = next;
    this.shown = false;
    this.running = startApp(this.files, next);
    return this.open(path, query);
  }

  /** Waits until nothing is under way: no request, no call, no timer due within half a second. */
  async settle(horizon = 500): Promise<void> {
    await settle(this.host, horizon);
  }

  close(): void {
    this.running.pages.closeAll();
    this.host.time.stop();
  }

  // ────────────────────────────────────────────────────────────────────────────────────────────

  private readonly openTypes: gestures.OpenTypes = {
    press: (openType, buttonId, emit) => pressOpenType(this.host, openType, buttonId, emit),
    follow: (url) => {
      this.running.pages.navigateTo(url);
      return true;
    },
  };

  private async act(run: () => void): Promise<SetDataSum> {
    this.running.setData.mark();
    this.host.insideTap = true;
    try {
      run();
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      this.host.insideTap = false;
    }
    await this.settle();
    return this.running.setData.last;
  }

  private async changeNetwork(network: NetworkType): Promise<void> {
    await this.act(() => {
      this.host.network = network;
      const detail = { isConnected: network !== 'none', networkType: network };
      this.host.announce('NetworkStatusChange', detail);
    });
  }

  private enter(path: string, query: Query): void {
    this.host.enterOptions = { path: trimSlashes(path), query, scene: 1011, referrerInfo: {} };
    if (!this.shown) this.running.callApp('onLaunch', this.host.enterOptions);
    this.running.callApp('onShow', this.host.enterOptions);
    this.shown = true;
  }
}

function queryText(query: Query): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
