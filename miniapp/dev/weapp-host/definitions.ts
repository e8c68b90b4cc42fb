import type { Realm } from './realm';

export type Definition = Record<string, unknown>;
export type DefinitionKind = 'Page' | 'Component' | 'component';

export interface ViewHooks {
  onSetData(page: string, bytes: number, paths: readonly string[]): void;
  onListener(eventName: string): void;
  onError(error: unknown, where: string): void;
}

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

interface Instance {
  is: string;
  setData: (data: unknown, done?: () => void) => void;
}

/**
 * Turns a definition made in the logic layer into one for the view layer: event arguments become
 * plain objects of the app's realm, setData is measured and copied, property types are mapped.
 */
export function adaptDefinition(
  definition: Definition,
  kind: DefinitionKind,
  realm: Realm,
  hooks: ViewHooks,
): Definition {
  const adapted: Definition = {};
  for (const [key, value] of Object.entries(definition)) {
    if (key === 'data') adapted.data = hostCopy(value);
    else if (key === 'properties') adapted.properties = mapProperties(value, realm);
    else if (key === 'methods' && isRecord(value)) {
      adapted.methods = wrapFunctions(value, realm, hooks);
    } else if (key === 'options') adapted.options = hostCopy(value);
    else if (key === 'behaviors' || key === 'externalClasses') {
      if (Array.isArray(value) && value.length > 0) adapted[key] = value;
    } else if (typeof value === 'function') {
      adapted[key] = wrap(value as AnyFunction, realm, hooks);
    } else adapted[key] = value;
  }
  if (kind !== 'Page') measureOnCreation(adapted, hooks);
  return adapted;
}

/** Puts the measuring setData on one instance; pages get theirs when they are created. */
export function measureSetData(instance: Instance, hooks: ViewHooks): void {
  const original = instance.setData.bind(instance);
  instance.setData = (data, done) => {
    // JSON is what crosses WeChat's bridge: undefined and functions do not.
    const text = JSON.stringify(data ?? {});
    const copy: unknown = JSON.parse(text);
    const entries = Object.entries(isRecord(copy) ? copy : {});
    // Taro writes `root.cn.[0]`; WeChat takes it, the framework wants `root.cn[0]`.
    const paths = entries.map(([path, value]) => [path.replaceAll('.[', '['), value] as const);
    hooks.onSetData(
      instance.is,
      Buffer.byteLength(text),
      paths.map(([path]) => path),
    );
    original(Object.fromEntries(paths), done);
  };
}

function measureOnCreation(adapted: Definition, hooks: ViewHooks): void {
  const lifetimes = isRecord(adapted.lifetimes) ? adapted.lifetimes : {};
  const created = lifetimes.created ?? adapted.created;
  adapted.lifetimes = {
    ...lifetimes,
    created(this: Instance) {
      measureSetData(this, hooks);
      if (typeof created === 'function') created.call(this);
    },
  };
}

function wrapFunctions(methods: Definition, realm: Realm, hooks: ViewHooks): Definition {
  return Object.fromEntries(
    Object.entries(methods).map(([name, value]) => [
      name,
      typeof value === 'function' ? wrap(value as AnyFunction, realm, hooks) : value,
    ]),
  );
}

function wrap(method: AnyFunction, realm: Realm, hooks: ViewHooks): AnyFunction {
  return function wrapped(this: unknown, ...args: unknown[]) {
    const [first] = args;
    if (!isViewEvent(first)) return method.apply(this, args);
    hooks.onListener(first.type);
    try {
      return method.apply(this, [realm.clone(plainEvent(first))]);
    } catch (error) {
      hooks.onError(error, `${first.type} handler`);
      return undefined;
    }
  };
}

interface ViewEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  target: { id: unknown; dataset: unknown };
  currentTarget: { id: unknown; dataset: unknown };
  mark?: unknown;
  stopPropagation: unknown;
}

function isViewEvent(value: unknown): value is ViewEvent {
  return isRecord(value) && 'currentTarget' in value && typeof value.stopPropagation === 'function';
}

function plainEvent(event: ViewEvent): object {
  const place = (node: ViewEvent['target']): object => ({
    id: node.id,
    dataset: node.dataset ?? {},
    offsetLeft: 0,
    offsetTop: 0,
  });
  const finger = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 };
  const isTouch = /^(tap|touch|long)/.test(event.type);
  return {
    type: typeOf(event),
    timeStamp: Math.floor(event.timeStamp),
    target: place(event.target),
    currentTarget: place(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail ?? {},
    ...(isTouch ? { touches: [finger], changedTouches: [finger] } : {}),
  };
}

/** A map's `bindregionchange` is called with events that are named after their phase. */
function typeOf({ type, detail }: ViewEvent): string {
  return type === 'regionchange' && isRecord(detail) ? String(detail.type) : type;
}

function mapProperties(properties: unknown, realm: Realm): unknown {
  if (!isRecord(properties)) return {};
  // The app's `String` is another object than ours, and the framework compares by identity.
  const types = new Map<unknown, unknown>([
    [realm.String, String],
    [realm.Number, Number],
    [realm.Boolean, Boolean],
    [realm.Object, Object],
    [realm.Array, Array],
  ]);
  const mapType = (type: unknown): unknown => types.get(type) ?? null;
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (!isRecord(value)) return [name, mapType(value)];
      const mapped: Definition = { ...value, type: mapType(value.type) };
      if ('value' in value) mapped.value = hostCopy(value.value);
      return [name, mapped];
    }),
  );
}

function hostCopy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
