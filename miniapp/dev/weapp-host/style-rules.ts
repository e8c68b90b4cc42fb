import type { DistFiles } from './dist-files';

interface Rule {
  readonly classes: readonly string[];
  readonly hides: boolean;
  readonly about: 'display' | 'visibility';
}

/**
 * Which classes take an element off the screen. Reads plain class selectors (`.gone`,
 * `.sheet.closed`) outside of @media; more classes win over fewer, later over earlier.
 */
export class StyleRules {
  private readonly rules: readonly Rule[];
  private readonly known = new Map<string, boolean>();

  constructor(files: DistFiles) {
    const rules = files.list('.wxss').flatMap((file) => readRules(files.text(file)));
    this.rules = rules.sort((a, b) => a.classes.length - b.classes.length);
  }

  hides(className: string): boolean {
    const known = this.known.get(className);
    if (known !== undefined) return known;
    const classes = new Set(className.split(/\s+/));
    const last = new Map<Rule['about'], boolean>();
    for (const rule of this.rules) {
      if (rule.classes.every((each) => classes.has(each))) last.set(rule.about, rule.hides);
    }
    const isHidden = [...last.values()].includes(true);
    this.known.set(className, isHidden);
    return isHidden;
  }
}

function readRules(wxss: string): Rule[] {
  const flat = wxss
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
  return [...flat.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    (['display', 'visibility'] as const).flatMap((about) => {
      const value = new RegExp(`(?:^|;)\\s*${about}:\\s*([a-z-]+)`).exec(body)?.[1];
      if (value === undefined) return [];
      const hides = value === (about === 'display' ? 'none' : 'hidden');
      return selectors.split(',').flatMap((selector) => {
        const isPlain = /^\s*(\.[\w-]+)+\s*$/.test(selector);
        return isPlain ? [{ classes: selector.trim().slice(1).split('.'), hides, about }] : [];
      });
    }),
  );
}
