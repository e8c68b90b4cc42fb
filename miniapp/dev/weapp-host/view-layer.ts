import * as glassEasel from 'glass-easel';
import {
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
} from 'glass-easel-miniprogram-adapter';
import { BUILTIN_TAGS, SYNTAX_TAGS } from './builtins';
import {
  adaptDefinition,
  type Definition,
  type DefinitionKind,
  type ViewHooks,
} from './definitions';
import type { ComponentConfig, DistFiles } from './dist-files';
import type { Realm } from './realm';
import { StyleRules } from './style-rules';
import { compileTemplates, type Templates } from './templates';
import { applyStyles } from './tree';

/** A page or component object as the app's own code sees it (`this`). */
export type Caller = Record<string, unknown> & {
  is: string;
  setData: (data: unknown, done?: () => void) => void;
};

export interface PageView {
  readonly caller: Caller;
  readonly element: glassEasel.GeneralComponent;
  release(): void;
}

/** WeChat's own component framework on an empty backend: the tree exists, nothing is painted. */
export class ViewLayer {
  private readonly space: CodeSpace;
  private readonly backend: AssociatedBackend;
  private readonly templates: Templates;
  private readonly defined = new Set<string>();
  private registering: { path: string; kind: DefinitionKind } | null = null;

  constructor(
    private readonly files: DistFiles,
    private readonly hooks: ViewHooks,
  ) {
    this.templates = compileTemplates(files);
    const env = new MiniProgramEnv();
    this.space = env.createCodeSpace('', true);
    this.backend = env.associateBackend(new glassEasel.EmptyBackendContext());
    applyStyles(this.space.getComponentSpace(), new StyleRules(files));
    this.registerBuiltins(env);
  }

  // A tag that is not a component keeps `bindtap` as a plain attribute, so each one becomes one.
  private registerBuiltins(env: MiniProgramEnv): void {
    const builtins = env.getGlobalCodeSpace();
    for (const tag of BUILTIN_TAGS) {
      if (SYNTAX_TAGS.has(tag)) continue;
      const names = [...(this.templates.attributes.get(tag) ?? [])];
      const properties = Object.fromEntries(
        [...names, 'hidden', 'value'].map((name) => [name, null]),
      );
      const path = `builtin/${tag}`;
      builtins.addCompiledTemplate(path, this.templates.slot);
      const type = builtins.component(path).definition({ properties }).register();
      // The edge: the adapter wraps its definition in a field its typings leave out.
      const { _$: definition } = type as unknown as { _$: glassEasel.GeneralComponentDefinition };
      this.space.getComponentSpace().setGlobalUsingComponent(tag, definition);
    }
  }

  /** Loads the code of a page or component, and of all components it uses, once. */
  define(path: string, kind: DefinitionKind, realm: Realm): void {
    if (this.defined.has(path)) return;
    this.defined.add(path);
    const components = this.files.componentsOf(path);
    for (const target of Object.values(components)) this.define(target, 'component', realm);
    const config = this.files.has(`${path}.json`)
      ? this.files.json<ComponentConfig>(`${path}.json`)
      : {};
    const usingComponents = Object.fromEntries(
      Object.entries(components).map(([tag, target]) => [tag, `/${target}`]),
    );
    this.space.addComponentStaticConfig(path, {
      component: config.component === true,
      usingComponents,
    });
    this.space.addCompiledTemplate(path, this.templates.get(path));
    this.registering = { path, kind };
    realm.load(`${path}.js`);
    if (this.registering !== null) throw new Error(`${path}.js did not call ${kind}()`);
  }

  /** What the global `Page`, `Component` of the logic layer call. */
  register(kind: DefinitionKind, definition: Definition, realm: Realm): void {
    const current = this.registering;
    if (current === null)
      throw new Error(`${kind}() was called outside of a page or component file`);
    this.registering = null;
    const adapted = adaptDefinition(definition, kind, realm, this.hooks);
    // A page may be written as Component(); it is registered under its own path all the same.
    this.space.componentEnv(current.path, (env) => {
      if (kind === 'Page') env.Page(adapted);
      else env.Component(adapted);
    });
  }

  createPage(path: string): PageView {
    const root = this.backend.createRoot('body', this.space, path);
    const element = root.getComponent();
    // The edge: the adapter's caller is the object the app's methods run on.
    const caller = root.get() as unknown as Caller;
    return {
      caller,
      element,
      release: () => root.release(),
    };
  }

  attach(view: PageView): void {
    glassEasel.Element.pretendAttached(view.element);
  }
}
