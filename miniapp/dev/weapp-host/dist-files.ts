import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The parts of a package's configuration this host reads. */
export interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly SubPackage[];
  readonly subpackages?: readonly SubPackage[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly themeLocation?: string;
}

export interface SubPackage {
  readonly root: string;
  readonly pages: readonly string[];
}

export interface ComponentConfig {
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly styleIsolation?: string;
  readonly navigationBarTitleText?: string;
}

/** A built mini-program on disk; paths are relative to its root and have no leading slash. */
export class DistFiles {
  readonly root: string;
  readonly app: AppConfig;

  constructor(root: string) {
    this.root = root;
    if (!existsSync(path.join(root, 'app.json'))) {
      throw new Error(
        `No mini-program at ${root}. Build it first: npm run build:weapp in miniapp/`,
      );
    }
    this.app = this.json<AppConfig>('app.json');
  }

  get subPackages(): readonly SubPackage[] {
    return this.app.subPackages ?? this.app.subpackages ?? [];
  }

  get tabPages(): readonly string[] {
    return (this.app.tabBar?.list ?? []).map((tab) => tab.pagePath);
  }

  /** Every page route, sub-packages included. */
  get pages(): string[] {
    const inPackages = this.subPackages.flatMap((pack) =>
      pack.pages.map((page) => `${trimSlashes(pack.root)}/${page}`),
    );
    return [...this.app.pages, ...inPackages];
  }

  /** The root of the sub-package a file belongs to, or '' for the main package. */
  packageOf(file: string): string {
    const owner = this.subPackages.find((pack) => file.startsWith(`${trimSlashes(pack.root)}/`));
    return owner === undefined ? '' : trimSlashes(owner.root);
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  json<T>(file: string): T {
    // The edge: the build wrote this file, its shape is WeChat's documented one.
    return JSON.parse(this.text(file)) as T;
  }

  size(file: string): number {
    return statSync(path.join(this.root, file)).size;
  }

  /** All files, sorted, so that every report comes out the same on every machine. */
  list(extension = ''): string[] {
    const files = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)));
    return files.filter((file) => file.endsWith(extension)).sort();
  }

  /** The components a page or component uses, global ones included, as root-relative paths. */
  componentsOf(file: string): Record<string, string> {
    const own = this.has(`${file}.json`) ? this.json<ComponentConfig>(`${file}.json`) : {};
    const used: Record<string, string> = {};
    for (const [tag, target] of Object.entries(this.app.usingComponents ?? {})) {
      used[tag] = resolveFrom('app', target);
    }
    for (const [tag, target] of Object.entries(own.usingComponents ?? {})) {
      used[tag] = resolveFrom(file, target);
    }
    return used;
  }
}

/** Resolves a path as app.json and page files do: a leading slash is the mini-program's root. */
export function resolveFrom(file: string, target: string): string {
  if (target.startsWith('/')) return trimSlashes(path.posix.normalize(target));
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
}

export function trimSlashes(value: string): string {
  return value.replace(/^\/+|\/+$/g, '');
}
