import type { ViewHooks } from './definitions';
import type { DistFiles } from './dist-files';
import type { Host } from './host';
import { PageStack } from './page-stack';
import { Realm } from './realm';
import { SetDataLog } from './setdata-log';
import { ViewLayer } from './view-layer';
import { createWx } from './wx/index';

export interface RunningApp {
  readonly pages: PageStack;
  readonly setData: SetDataLog;
  /** How many template listeners have been called so far. */
  listenerCalls(): number;
  callApp(method: string, argument: object): void;
}

/** Puts logic layer, view layer and `wx` together and runs app.js, up to before its first page. */
export function startApp(files: DistFiles, host: Host): RunningApp {
  const setData = new SetDataLog();
  let listenerCalls = 0;
  const hooks: ViewHooks = {
    onSetData: (page, bytes, paths) => setData.add({ page, bytes, paths }),
    onListener: () => (listenerCalls += 1),
    onError: (error, where) => host.report(error, where),
  };
  const view = new ViewLayer(files, hooks);
  let app: Record<string, unknown> | null = null;
  const register = (kind: 'Page' | 'Component') => (definition: Record<string, unknown>) =>
    view.register(kind, definition, realm);
  const globals = {
    console: consoleFor(host),
    App: (definition: Record<string, unknown>) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => realm.array(pages.callers),
    Page: register('Page'),
    Component: register('Component'),
    Behavior: (definition: unknown) => definition,
    requirePlugin: () => {
      throw new Error('Plugins are not used here');
    },
    __wxConfig: {},
    wx: {},
  };
  const realm: Realm = new Realm(files, host.time, globals);
  const pages: PageStack = new PageStack(
    files,
    view,
    () => realm,
    hooks,
    () => {
      host.time.moveTo(host.time.passed + 1);
    },
  );
  host.assemble(realm, pages);
  realm.setGlobal('wx', createWx(host));
  realm.load('app.js');
  if (app === null) throw new Error('app.js did not call App()');
  return {
    pages,
    setData,
    listenerCalls: () => listenerCalls,
    callApp: (method, argument) => {
      const handler = app?.[method];
      if (typeof handler !== 'function') return;
      try {
        handler.call(app, realm.clone(argument));
      } catch (error) {
        host.report(error, `App.${method}`);
      }
    },
  };
}

function consoleFor(host: Host): Record<string, (...args: unknown[]) => void> {
  const write =
    (level: string) =>
    (...args: unknown[]) => {
      const line = args.map((arg) => describe(arg)).join(' ');
      host.consoleLines.push(`${level}: ${line}`);
      if (level === 'error') host.errors.push(`console.error: ${line}`);
    };
  const levels = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'trace', 'time'];
  return Object.fromEntries(levels.map((level) => [level, write(level)]));
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'stack' in value) return String(value.stack);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
