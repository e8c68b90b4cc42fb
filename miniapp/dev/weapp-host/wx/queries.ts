import type { Host } from '../host';
import { record, text, type WxApi } from './call';

interface Query {
  readonly selector: string;
  readonly many: boolean;
  readonly done: unknown;
}

/** Questions about layout. Nothing is laid out here, so each element is 100 × 44 at the top left. */
export function queryApis(host: Host): Record<string, WxApi> {
  const observer = (): object => {
    const self: Record<string, unknown> = { observe: () => undefined, disconnect: () => undefined };
    for (const name of ['relativeTo', 'relativeToViewport']) self[name] = () => self;
    return self;
  };
  return {
    createSelectorQuery: () => selectorQuery(host),
    createIntersectionObserver: observer,
    createMediaQueryObserver: observer,
    createCanvasContext: () => drawing(),
  };
}

function selectorQuery(host: Host): object {
  const asked: Query[] = [];
  const nodes = (selector: string, many: boolean): object => {
    const ask = (done: unknown): object => {
      asked.push({ selector, many, done });
      return query;
    };
    return {
      boundingClientRect: ask,
      scrollOffset: ask,
      context: ask,
      node: ask,
      fields: (_fields: unknown, done: unknown) => ask(done),
    };
  };
  const query: object = {
    in: () => query,
    select: (selector: unknown) => nodes(text(selector), false),
    selectAll: (selector: unknown) => nodes(text(selector), true),
    selectViewport: () => nodes('', false),
    exec(done: unknown) {
      const results = asked.map((each) => answer(host, each));
      host.time.set(
        () => {
          asked.forEach((each, index) => host.callback(each.done, results[index], 'selectorQuery'));
          host.callback(done, host.realm.array(results), 'selectorQuery');
        },
        0,
        false,
      );
    },
  };
  return query;
}

function answer(host: Host, { selector, many }: Query): unknown {
  const shadow = host.pages.top.element.getShadowRoot();
  const found = selector === '' || shadow === null ? [] : shadow.querySelectorAll(selector);
  const rects = found.map((element) => ({
    ...rect(host, { id: element.id, dataset: record(element.dataset) }),
    node: canvas(),
  }));
  if (many) return host.realm.array(rects);
  if (selector === '') return rect(host, { id: '', dataset: {}, width: 375, height: 724 });
  return rects[0] ?? null;
}

function rect(host: Host, about: object): object {
  const size = { left: 0, top: 0, right: 100, bottom: 44, width: 100, height: 44 };
  return record(
    host.realm.clone({ ...size, scrollTop: 0, scrollLeft: 0, scrollHeight: 44, ...about }),
  );
}

function canvas(): object {
  return {
    width: 0,
    height: 0,
    getContext: drawing,
    createImage: () => ({}),
    requestAnimationFrame,
  };
}

function requestAnimationFrame(): number {
  return 0;
}

/** A pen that draws nothing, whatever is asked of it. */
function drawing(): object {
  const state: Record<string, unknown> = {};
  return new Proxy(state, {
    get: (target, name) => (typeof name === 'string' ? (target[name] ?? (() => ({}))) : undefined),
  });
}
