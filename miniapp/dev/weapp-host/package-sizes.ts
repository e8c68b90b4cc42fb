import type { DistFiles } from './dist-files';

export interface PackageSize {
  /** '' is the main package. */
  readonly root: string;
  readonly bytes: number;
  readonly budget: number;
}

const KB = 1024;
const MB = 1024 * KB;
export const BUDGETS = { main: 700 * KB, subPackage: 2 * MB, total: 20 * MB } as const;

// DevTools leaves these out of the upload.
const NOT_UPLOADED = /(^project\.(private\.)?config\.json$|\.LICENSE\.txt$|\.map$)/;

/** Raw bytes of each package, the main one first, and of all together last (root `*`). */
export function packageSizes(files: DistFiles): PackageSize[] {
  const sizes = new Map<string, number>([['', 0]]);
  for (const pack of files.subPackages) sizes.set(files.packageOf(`${pack.root}/x`), 0);
  for (const file of files.list()) {
    if (NOT_UPLOADED.test(file)) continue;
    const owner = files.packageOf(file);
    sizes.set(owner, (sizes.get(owner) ?? 0) + files.size(file));
  }
  const packages = [...sizes].map(([root, bytes]) => ({
    root,
    bytes,
    budget: root === '' ? BUDGETS.main : BUDGETS.subPackage,
  }));
  const total = packages.reduce((sum, each) => sum + each.bytes, 0);
  return [...packages, { root: '*', bytes: total, budget: BUDGETS.total }];
}
