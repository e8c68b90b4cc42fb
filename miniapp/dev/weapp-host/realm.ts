import path from 'node:path';
import vm from 'node:vm';
import type { DistFiles } from './dist-files';
import type { VirtualTime } from './virtual-time';

// What a browser has and WeChat's logic layer has not: code that reaches for these must fail here.
const SHADOWED = [
  'window,document,frames,self,location,navigator,localStorage,sessionStorage,history,screen',
  'alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,process,Buffer,crypto',
].join(',');

const CLOCK = `(now) => {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, derived) =>
      Reflect.construct(target, args.length ? args : [now()], derived),
    apply: () => new Real(now()).toString(),
    get: (target, key, self) => (key === 'now' ? now : Reflect.get(target, key, self)),
  });
}`;

type Loader = (
  require: (target: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

// Parsing is most of a start; the same file of the same dist is parsed once a process.
const scripts = new Map<string, { text: string; script: vm.Script }>();

function compiled(files: DistFiles, file: string): vm.Script {
  const text = files.text(file);
  const key = path.join(files.root, file);
  const known = scripts.get(key);
  if (known?.text === text) return known.script;
  const source = `(function(require,module,exports,${SHADOWED}){${text}\n})`;
  const script = new vm.Script(source, { filename: file });
  scripts.set(key, { text, script });
  return script;
}

/** The logic layer: a JavaScript world of its own that knows only what WeChat gives it. */
export class Realm {
  private readonly context: vm.Context;
  private readonly loaded = new Map<string, { exports: unknown }>();
  private readonly openPackages = new Set(['']);
  private readonly parse: (text: string) => unknown;
  private readonly makeBytes: (length: number) => Uint8Array;
  readonly String: unknown;
  readonly Number: unknown;
  readonly Boolean: unknown;
  readonly Object: unknown;
  readonly Array: unknown;

  constructor(
    private readonly files: DistFiles,
    time: VirtualTime,
    globals: Readonly<Record<string, unknown>>,
  ) {
    this.context = vm.createContext(
      {
        ...globals,
        setTimeout: (run: () => void, delay: unknown) => time.set(run, delay, false),
        setInterval: (run: () => void, delay: unknown) => time.set(run, delay, true),
        clearTimeout: (id: unknown) => time.clear(id),
        clearInterval: (id: unknown) => time.clear(id),
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    // The edges: what comes out of the other realm has the type its source text says.
    (this.evaluate(CLOCK) as (now: () => number) => void)(() => time.now());
    this.parse = this.evaluate('(text) => JSON.parse(text)') as (text: string) => unknown;
    this.makeBytes = this.evaluate('(n) => new Uint8Array(n)') as (n: number) => Uint8Array;
    this.String = this.evaluate('String');
    this.Number = this.evaluate('Number');
    this.Boolean = this.evaluate('Boolean');
    this.Object = this.evaluate('Object');
    this.Array = this.evaluate('Array');
  }

  /** A copy made of the realm's own objects: `instanceof` and prototypes hold inside it. */
  clone(value: unknown): unknown {
    return value === undefined ? undefined : this.parse(JSON.stringify(value));
  }

  arrayBuffer(bytes: Uint8Array): ArrayBufferLike {
    const copy = this.makeBytes(bytes.length);
    copy.set(bytes);
    return copy.buffer;
  }

  /** An empty object of the realm, for the host to put functions on. */
  emptyObject(): Record<string, unknown> {
    return this.evaluate('({})') as Record<string, unknown>;
  }

  array(items: readonly unknown[]): unknown[] {
    const list = this.evaluate('[]') as unknown[];
    list.push(...items);
    return list;
  }

  promise(
    executor: (resolve: (v: unknown) => void, reject: (e: unknown) => void) => void,
  ): unknown {
    const make = this.evaluate('(run) => new Promise(run)') as (run: typeof executor) => unknown;
    return make(executor);
  }

  error(message: string): unknown {
    return (this.evaluate('(text) => new Error(text)') as (text: string) => unknown)(message);
  }

  setGlobal(name: string, value: unknown): void {
    Object.assign(this.context, { [name]: value });
  }

  /** Makes a sub-package's files loadable, as WeChat does when one of its pages is entered. */
  openPackage(root: string): void {
    this.openPackages.add(root);
  }

  load(file: string): unknown {
    const known = this.loaded.get(file);
    if (known !== undefined) return known.exports;
    const owner = this.files.packageOf(file);
    if (!this.openPackages.has(owner)) {
      throw new Error(`${file} is in sub-package ${owner}, which is not loaded yet`);
    }
    const module = { exports: this.emptyObject() as unknown };
    this.loaded.set(file, module);
    const run = compiled(this.files, file).runInContext(this.context) as Loader;
    run((target) => this.load(this.resolve(file, target)), module, module.exports);
    return module.exports;
  }

  private resolve(from: string, target: string): string {
    const base = target.startsWith('/')
      ? target.slice(1)
      : path.posix.normalize(path.posix.join(path.posix.dirname(from), target));
    for (const candidate of [base, `${base}.js`, `${base}/index.js`]) {
      if (candidate.endsWith('.js') && this.files.has(candidate)) return candidate;
    }
    throw new Error(`module '${target}' is not defined (required by ${from})`);
  }

  private evaluate(source: string, filename = 'host'): unknown {
    return vm.runInContext(source, this.context, { filename });
  }
}
