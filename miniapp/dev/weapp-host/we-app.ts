import type { Answers, ShownActionSheet, ShownModal, ShownToast } from './answers';
import { trimSlashes, type ComponentConfig, type DistFiles } from './dist-files';
import { findTappable } from './finder';
import * as gestures from './gestures';
import { Host, type HostOptions, type NetworkType, type Theme } from './host';
import { pressOpenType } from './open-types';
import type { Page } from './page-stack';
import type { RequestLog } from './requests';
import type { SetDataLog, SetDataSum } from './setdata-log';
import { settle } from './settle';
import { startApp, type RunningApp } from './start';
import { attribute, elements, labels, squash, tagOf, visibleText, type Element } from './tree';

type Query = Readonly<Record<string, string | number>>;

/** A running mini-program, used as a person uses it. Every act waits until the app is at rest. */
export class WeApp {
  private running: RunningApp;
  private shown = false;

  constructor(
    private readonly files: DistFiles,
    private host: Host,
    private readonly settings: HostOptions,
  ) {
    this.running = startApp(files, host);
  }

  // ── where we are ────────────────────────────────────────────────────────────────────────────

  page(): { path: string; query: Readonly<Record<string, string>>; title: string } {
    const { path, query } = this.top;
    return { path, query, title: this.host.titles.get(this.top) ?? this.configuredTitle(path) };
  }

  get stackDepth(): number {
    return this.running.pages.depth;
  }

  /** The open page's text, a line a block; fields show their value or placeholder. */
  text(): string {
    return visibleText(this.top.element);
  }

  /** Whether the page shows these words (spaces and line breaks aside). */
  shows(words: string): boolean {
    return squash(this.text()).includes(squash(words));
  }

  /** Names a screen reader would speak. */
  labels(): string[] {
    return labels(this.top.element);
  }

  /** The visible elements of a tag, e.g. for its attributes. */
  elements(tag: string): { attribute(name: string): unknown; className: string; text: string }[] {
    const ofTag = (element: Element): boolean => tagOf(element) === tag;
    return elements(this.top.element).filter(ofTag).map((element) => ({
      attribute: (name) => attribute(element, name),
      className: element.class,
      text: visibleText(element),
    }));
  }

  canTap(label: string): boolean {
    try {
      return attribute(findTappable(this.top.element, label), 'disabled') !== true;
    } catch {
      return false;
    }
  }

  // ── what happened ───────────────────────────────────────────────────────────────────────────

  get requests(): RequestLog {
    return this.host.requests;
  }
  get toasts(): readonly ShownToast[] {
    return this.host.toasts;
  }
  get modals(): readonly ShownModal[] {
    return this.host.modals;
  }
  get actionSheets(): readonly ShownActionSheet[] {
    return this.host.actionSheets;
  }
  get subscriptionPrompts(): readonly (readonly string[])[] {
    return this.host.subscriptionPrompts;
  }
  /** Other apps and pages of WeChat that were opened: map, phone call, privacy contract … */
  get opened(): Host['opened'] {
    return this.host.opened;
  }
  /** Privacy APIs that had to ask first. */
  get privacyAsked(): readonly string[] {
    return this.host.privacy.asked;
  }
  /** Exceptions and console.error lines; a good run has none. */
  get errors(): readonly string[] {
    return this.host.errors;
  }
  get consoleLines(): readonly string[] {
    return this.host.consoleLines;
  }
  get badges(): ReadonlyMap<number, string> {
    return this.host.badges;
  }
  get storage(): Map<string, string> {
    return this.settings.storage;
  }
  get clipboard(): string {
    return this.host.clipboard;
  }
  /** How the person answers; may be changed at any time. */
  get answers(): Answers {
    return this.host.answers;
  }
  /** What crossed to the view layer: `last` interaction, `total`, every call. */
  get setData(): SetDataLog {
    return this.running.setData;
  }

  // ── what a person does ──────────────────────────────────────────────────────────────────────

  /** Opens a page as WeChat would: the first by a launch, later ones by a scan, link or message. */
  async open(path: string, query: Query = {}): Promise<SetDataSum> {
    return this.act(() => {
      const url = `/${trimSlashes(path)}${queryText(query)}`;
      this.enter(path, query);
      const { pages } = this.running;
      if (pages.depth > 0 && !this.files.tabPages.includes(trimSlashes(path))) pages.navigateTo(url);
      else pages.reLaunch(url);
    });
  }

  async tap(label: string, nth = 0): Promise<SetDataSum> {
    return this.act(() => {
      const before = this.running.listenerCalls();
      gestures.tap(this.top.element, label, nth, {
        press: (openType, buttonId, emit) => pressOpenType(this.host, openType, buttonId, emit),
      });
      if (this.running.listenerCalls() === before) throw new Error(`Nothing listens to "${label}"`);
    });
  }

  async input(label: string, value: string): Promise<SetDataSum> {
    return this.act(() => gestures.type(this.top.element, label, value));
  }

  async pick(label: string, value: number | number[] | string): Promise<SetDataSum> {
    return this.act(() => gestures.pick(this.top.element, label, value));
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
        if (tagOf(each) === 'scroll-view') gestures.emit(each, 'scrolltolower', { direction: 'bottom' });
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

  private get top(): Page {
    return this.running.pages.top;
  }

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

  private configuredTitle(path: string): string {
    return this.files.json<ComponentConfig>(`${path}.json`).navigationBarTitleText ?? '';
  }
}

function queryText(query: Query): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
