import { TmplGroup } from 'glass-easel-template-compiler';
import type { template } from 'glass-easel';
import { SYNTAX_TAGS, camelCase } from './builtins';
import type { DistFiles } from './dist-files';

const OWN_SLOT = '__slot';

export interface Templates {
  /** The compiled template of a page or component (path without suffix). */
  get(path: string): template.ComponentTemplate;
  /** What a built-in tag shows: its children. */
  readonly slot: template.ComponentTemplate;
  /** For each tag, every attribute some template of this dist gives it, in camel case. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

const cache = new Map<string, Templates>();

/** Compiles all WXML and WXS of a dist; once a process, since no test changes a dist in place. */
export function compileTemplates(files: DistFiles): Templates {
  const known = cache.get(files.root);
  if (known !== undefined) return known;
  const group = new TmplGroup();
  const attributes = new Map<string, Set<string>>();
  group.addTmpl(OWN_SLOT, '<slot/>');
  for (const file of files.list('.wxs')) group.addScript(withoutSuffix(file), files.text(file));
  const problems: string[] = [];
  for (const file of files.list('.wxml')) {
    const source = files.text(file);
    for (const error of errorsIn(group.addTmpl(withoutSuffix(file), source))) {
      problems.push(`${file} ${error}`);
    }
    collectAttributes(source, attributes);
  }
  if (problems.length > 0) throw new Error(`Templates do not compile:\n${problems.join('\n')}`);
  const groupList = evaluateGroups(group.getTmplGenObjectGroups());
  group.free();
  const get = (path: string): template.ComponentTemplate => {
    const content = groupList[path];
    if (content === undefined) throw new Error(`${path}.wxml is missing`);
    return { groupList, content };
  };
  const templates = { get, slot: get(OWN_SLOT), attributes };
  cache.set(files.root, templates);
  return templates;
}

function errorsIn(result: unknown): string[] {
  if (!Array.isArray(result)) return [];
  return result.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('isError' in item) || !item.isError)
      return [];
    const line = 'startLine' in item ? Number(item.startLine) + 1 : 0;
    return [`line ${line}: ${'message' in item ? String(item.message) : 'does not compile'}`];
  });
}

type Groups = Record<string, template.ComponentTemplate['content']>;

function evaluateGroups(source: string): Groups {
  // The edge: the compiler's own output, which only exists as source text.
  return new Function(`return ${source}`)() as Groups;
}

/** Tags with the attributes written on them, in order of appearance. */
export function* tagsOf(wxml: string): Generator<{ tag: string; attributes: string[] }> {
  const source = wxml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<wxs\b[^>]*>)[\s\S]*?<\/wxs>/g, '$1');
  for (const match of source.matchAll(/<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi)) {
    const names = (match[2] ?? '').matchAll(/([\w:.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g);
    yield { tag: match[1] ?? '', attributes: [...names].map((name) => name[1] ?? '') };
  }
}

function collectAttributes(source: string, into: Map<string, Set<string>>): void {
  for (const { tag, attributes } of tagsOf(source)) {
    if (SYNTAX_TAGS.has(tag)) continue;
    const known = into.get(tag) ?? new Set<string>();
    into.set(tag, known);
    for (const name of attributes) {
      if (
        /^(bind|catch|mut-bind|capture-|wx:|data-|mark:|generic:|slot$|id$|class$|style$)/.test(
          name,
        )
      ) {
        continue;
      }
      known.add(camelCase(name));
    }
  }
}

function withoutSuffix(file: string): string {
  return file.replace(/\.[a-z]+$/, '');
}
