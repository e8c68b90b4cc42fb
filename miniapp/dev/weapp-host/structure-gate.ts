import path from 'node:path';
import { BUILTIN_TAGS, camelCase } from './builtins';
import { resolveFrom, type ComponentConfig, type DistFiles } from './dist-files';
import { compileTemplates, tagsOf } from './templates';

interface WholeConfig {
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
  readonly tabBar?: {
    readonly list: readonly { pagePath: string; iconPath?: string; selectedIconPath?: string }[];
  };
  readonly themeLocation?: string;
}

const ICON_LIMIT = 40 * 1024;
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  view: ['aria-label', 'aria-role', 'aria-hidden'],
  text: ['aria-label'],
  button: ['aria-label'],
  input: ['aria-label'],
  image: ['aria-label'],
};
// WeChat's renderer ignores these without a word, so the compiler lets them pass.
const DEAD_STYLES: readonly (readonly [RegExp, string])[] = [
  [/(^|[\s,>+~}])\*\s*[,{:>+~]/m, 'the * selector'],
  [/:is\(|:where\(/, ':is() and :where()'],
  [/@layer\b/, '@layer'],
  [/[{;]\s*&/, 'nested rules'],
];

/** What WeChat refuses, or shows as a blank page, that its compilers do not look at. */
export function checkStructure(files: DistFiles): string[] {
  return [
    ...files.pages.flatMap((page) => checkFiles(files, page, 'page')),
    ...checkComponents(files),
    ...checkTabs(files),
    ...checkPreload(files),
    ...files.list('.wxml').flatMap((file) => checkTemplate(files, file)),
    ...files.list('.wxss').flatMap((file) => checkStyles(files, file)),
    ...files.list('.js').flatMap((file) => checkRequires(files, file)),
    ...checkSpoken(files),
    ...checkTheme(files),
  ];
}

function checkFiles(files: DistFiles, file: string, what: string): string[] {
  return ['js', 'json', 'wxml']
    .filter((suffix) => !files.has(`${file}.${suffix}`))
    .map((suffix) => `${what} ${file} has no .${suffix}`);
}

function checkComponents(files: DistFiles): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const visit = (owner: string): void => {
    for (const target of Object.values(files.componentsOf(owner))) {
      if (seen.has(target)) continue;
      seen.add(target);
      const missing = checkFiles(files, target, `component (used by ${owner})`);
      problems.push(...missing);
      if (missing.length > 0) continue;
      const config = files.json<ComponentConfig>(`${target}.json`);
      if (config.component !== true) problems.push(`${target}.json does not say "component": true`);
      visit(target);
    }
  };
  files.pages.forEach(visit);
  return problems;
}

function checkTabs(files: DistFiles): string[] {
  const { tabBar } = files.json<WholeConfig>('app.json');
  if (tabBar === undefined) return [];
  const problems = tabBar.list
    .filter(({ pagePath }) => !files.app.pages.includes(pagePath))
    .map(({ pagePath }) => `tab page ${pagePath} is not in the main package`);
  if (tabBar.list.length < 2 || tabBar.list.length > 5) problems.push('a tab bar has 2 to 5 tabs');
  for (const icon of tabBar.list.flatMap((tab) => [tab.iconPath, tab.selectedIconPath])) {
    if (icon === undefined) continue;
    if (!files.has(icon)) problems.push(`tab icon ${icon} is missing`);
    else if (files.size(icon) > ICON_LIMIT) problems.push(`tab icon ${icon} is over 40 KB`);
  }
  return problems;
}

function checkPreload(files: DistFiles): string[] {
  const roots = new Set(files.subPackages.map((pack) => pack.root));
  const rules = Object.entries(files.json<WholeConfig>('app.json').preloadRule ?? {});
  return rules.flatMap(([page, { packages }]) => [
    ...(files.pages.includes(page) ? [] : [`preloadRule names the unknown page ${page}`]),
    ...packages.filter((root) => !roots.has(root)).map((root) => `preloadRule: no package ${root}`),
  ]);
}

function checkTemplate(files: DistFiles, file: string): string[] {
  const source = files.text(file);
  const own = new Set(Object.keys(files.componentsOf(file.replace(/\.wxml$/, ''))));
  const isShared = !files.has(file.replace(/\.wxml$/, '.json'));
  const everywhere = isShared ? allComponentTags(files) : own;
  const problems = new Set<string>();
  for (const { tag } of tagsOf(source)) {
    if (!BUILTIN_TAGS.has(tag) && !everywhere.has(tag)) {
      problems.add(`${file} uses <${tag}>, which is neither WeChat's nor declared`);
    }
  }
  for (const match of source.matchAll(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g)) {
    const target = resolveFrom(file, match[1] ?? '');
    if (!files.has(target)) problems.add(`${file} refers to ${target}, which is missing`);
  }
  return [...problems];
}

function allComponentTags(files: DistFiles): Set<string> {
  const owners = files.list('.json').map((file) => file.replace(/\.json$/, ''));
  return new Set(owners.flatMap((owner) => Object.keys(files.componentsOf(owner))));
}

function checkStyles(files: DistFiles, file: string): string[] {
  const source = files
    .text(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'|url\([^)]*\)|calc\([^;}]*/g, '');
  const dead = DEAD_STYLES.filter(([pattern]) => pattern.test(source));
  return dead.map(([, what]) => `${file} uses ${what}, which WeChat ignores`);
}

function checkRequires(files: DistFiles, file: string): string[] {
  const required = [...files.text(file).matchAll(/\brequire\("(\.{1,2}\/[^"]+)"\)/g)];
  return required.flatMap(([, target = '']) => {
    const base = path.posix.join(path.posix.dirname(file), target);
    const found = [base, `${base}.js`, `${base}/index.js`].find(
      (candidate) => candidate.endsWith('.js') && files.has(candidate),
    );
    if (found === undefined) return [`${file} requires ${target}, which is missing`];
    const owner = files.packageOf(found);
    // Code of another sub-package may not have been downloaded when this runs.
    if (owner !== '' && owner !== files.packageOf(file)) {
      return [`${file} requires ${found} of another package`];
    }
    return [];
  });
}

function checkSpoken(files: DistFiles): string[] {
  const { attributes } = compileTemplates(files);
  return Object.entries(SPOKEN).flatMap(([tag, names]) => {
    const known = attributes.get(tag);
    // A tag that no page uses has no template.
    if (known === undefined) return [];
    return names
      .filter((name) => !known.has(camelCase(name)))
      .map((name) => `the templates drop ${name} of <${tag}>`);
  });
}

function checkTheme(files: DistFiles): string[] {
  const { themeLocation } = files.json<WholeConfig>('app.json');
  const names = new Set(
    [...files.text('app.json').matchAll(/"@(\w+)"/g)].map(([, name = '']) => name),
  );
  if (names.size === 0) return [];
  if (themeLocation === undefined || !files.has(themeLocation)) return ['theme.json is missing'];
  const theme = files.json<Record<string, Record<string, string>>>(themeLocation);
  return ['light', 'dark'].flatMap((mode) =>
    [...names]
      .filter((name) => theme[mode]?.[name] === undefined)
      .map((name) => `theme.json has no "${name}" for ${mode}`),
  );
}
