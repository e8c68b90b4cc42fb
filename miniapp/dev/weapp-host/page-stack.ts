import { measureSetData, type ViewHooks } from './definitions';
import { trimSlashes, type DistFiles } from './dist-files';
import type { Realm } from './realm';
import type { Caller, PageView, ViewLayer } from './view-layer';

export interface Page extends PageView {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

const STACK_LIMIT = 10;

/** Pages in the order WeChat keeps them, with tab pages kept alive beside the stack. */
export class PageStack {
  private stack: Page[] = [];
  private readonly tabs = new Map<string, Page>();

  constructor(
    private readonly files: DistFiles,
    private readonly view: ViewLayer,
    private readonly realm: () => Realm,
    private readonly hooks: ViewHooks,
    private readonly tick: () => void,
  ) {}

  get callers(): Caller[] {
    return this.stack.map((page) => page.caller);
  }

  get top(): Page {
    const page = this.stack.at(-1);
    if (page === undefined) throw new Error('No page is open');
    return page;
  }

  get depth(): number {
    return this.stack.length;
  }

  navigateTo(url: string): void {
    const { path } = this.parse(url);
    if (this.files.tabPages.includes(path))
      throw new Error(`can not navigateTo a tabbar page: ${path}`);
    if (this.stack.length >= STACK_LIMIT) throw new Error(`page stack limit exceeded: ${path}`);
    this.hide(this.stack.at(-1));
    this.push(this.create(url));
  }

  redirectTo(url: string): void {
    const { path } = this.parse(url);
    if (this.files.tabPages.includes(path))
      throw new Error(`can not redirectTo a tabbar page: ${path}`);
    this.unload(this.stack.pop());
    this.push(this.create(url));
  }

  reLaunch(url: string): void {
    const page = this.parse(url);
    this.closeAll();
    this.push(this.create(url));
    if (this.files.tabPages.includes(page.path)) this.tabs.set(page.path, this.top);
  }

  switchTab(url: string): void {
    const { path } = this.parse(url.split('?')[0] ?? url);
    if (!this.files.tabPages.includes(path))
      throw new Error(`can not switch to no-tabBar page: ${path}`);
    const current = this.stack[0];
    if (this.stack.length === 1 && current?.path === path) return;
    const leaving = this.stack.splice(0).reverse();
    for (const page of leaving) {
      if (this.tabs.get(page.path) === page) this.hide(page);
      else this.unload(page);
    }
    const kept = this.tabs.get(path);
    if (kept !== undefined) {
      this.stack.push(kept);
      this.call(kept, 'onShow');
    } else {
      this.push(this.create(path));
      this.tabs.set(path, this.top);
    }
    this.call(this.top, 'onTabItemTap', {
      index: this.files.tabPages.indexOf(path),
      pagePath: path,
    });
  }

  navigateBack(delta = 1): void {
    if (this.stack.length <= 1)
      throw new Error('navigateBack:fail cannot navigate back at first page.');
    const count = Math.min(delta, this.stack.length - 1);
    for (let i = 0; i < count; i += 1) this.unload(this.stack.pop());
    this.call(this.top, 'onShow');
  }

  /** The app goes to the background and comes back. */
  hideTop(): void {
    this.hide(this.stack.at(-1));
  }

  showTop(): void {
    this.call(this.top, 'onShow');
  }

  closeAll(): void {
    const open = new Set([...this.stack.splice(0).reverse(), ...this.tabs.values()]);
    this.tabs.clear();
    for (const page of open) this.unload(page);
  }

  call(page: Page, method: string, argument?: unknown): unknown {
    const handler = page.caller[method];
    if (typeof handler !== 'function') return undefined;
    try {
      return handler.call(page.caller, this.realm().clone(argument));
    } catch (error) {
      this.hooks.onError(error, `${page.path} ${method}`);
      return undefined;
    }
  }

  private create(url: string): Page {
    // Taro names a page by its opening time; two pages of one instant would be the same page.
    this.tick();
    const { path, query } = this.parse(url);
    this.realm().openPackage(this.files.packageOf(path));
    this.view.define(path, 'Page', this.realm());
    const view = this.view.createPage(path);
    const { caller } = view;
    Object.assign(caller, { route: path, __route__: path, options: this.realm().clone(query) });
    measureSetData(caller, this.hooks);
    return { ...view, path, query };
  }

  private push(page: Page): void {
    this.stack.push(page);
    if (this.stack.length === 1 && this.files.tabPages.includes(page.path)) {
      this.tabs.set(page.path, page);
    }
    this.view.attach(page);
    this.call(page, 'onLoad', page.query);
    this.call(page, 'onShow');
    this.call(page, 'onReady');
  }

  private hide(page: Page | undefined): void {
    if (page !== undefined) this.call(page, 'onHide');
  }

  private unload(page: Page | undefined): void {
    if (page === undefined) return;
    this.call(page, 'onUnload');
    page.release();
    // What the app still sends to a closed page goes nowhere.
    Object.assign(page.caller, { setData: () => undefined });
  }

  private parse(url: string): { path: string; query: Record<string, string> } {
    const [rawPath = '', search = ''] = url.split('?');
    const current = this.stack.at(-1);
    const path =
      rawPath.startsWith('/') || current === undefined
        ? trimSlashes(rawPath)
        : this.files.pages.includes(rawPath)
          ? rawPath
          : new URL(rawPath, `http://app/${current.path}`).pathname.slice(1);
    if (!this.files.pages.includes(path)) throw new Error(`page "${path}" is not found`);
    // WeChat hands query values on as they stand, still percent-encoded.
    const pairs = search.split('&').filter((pair) => pair !== '');
    const query = Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
    );
    return { path, query };
  }
}
