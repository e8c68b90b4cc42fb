import {
  type Element,
  elements,
  isTrue,
  listensTo,
  parentOf,
  squash,
  stringAttribute,
  tagOf,
  visibleText,
} from './tree';

const CONTROLS = new Set(
  'button switch checkbox radio label navigator picker input textarea slider'.split(' '),
);

export interface Target {
  readonly element: Element;
  /** Elements between the words and what takes the tap; the nearest wins. */
  readonly distance: number;
}

/** An open dialog takes all touches; behind it nothing can be reached. */
export function touchableRoot(page: Element): Element {
  const dialogs = elements(page).filter((element) =>
    ['dialog', 'alertdialog'].includes(stringAttribute(element, 'ariaRole')),
  );
  return dialogs.at(-1) ?? page;
}

/** What a finger on these words would hit: nearest tappable ancestor, exact words first. */
export function findTappable(page: Element, label: string, nth = 0): Element {
  const root = touchableRoot(page);
  const named = elements(root);
  for (const matches of [exactly(named, label), containing(named, label)]) {
    const targets = innermost(matches).flatMap((element) => tappable(element, root) ?? []);
    const nearest = targets.sort((a, b) => a.distance - b.distance);
    const unique = [...new Set(nearest.map((target) => target.element))];
    const chosen = unique[nth];
    if (chosen !== undefined) return chosen;
  }
  const seen = containing(named, label).length > 0;
  const why = seen ? 'is shown but nothing there listens to a tap' : 'is not on the page';
  throw new Error(`"${label}" ${why}. The page shows:\n${visibleText(root)}`);
}

/** A field by aria-label, placeholder, name or id, or else the first one after its printed label. */
export function findField(page: Element, label: string, tags: readonly string[]): Element {
  const root = touchableRoot(page);
  const all = elements(root);
  const fields = all.filter((element) => tags.includes(tagOf(element)));
  const wanted = squash(label);
  const byName = (same: (name: string) => boolean): Element | undefined =>
    fields.find((field) => namesOf(field).some((name) => same(squash(name))));
  const direct = byName((name) => name === wanted) ?? byName((name) => name.includes(wanted));
  if (direct !== undefined) return direct;
  const printed = innermost([...exactly(all, label), ...containing(all, label)])[0];
  const after = printed === undefined ? undefined : fieldNear(printed, root, tags);
  if (after !== undefined) return after;
  throw new Error(
    `No ${tags.join('/')} called "${label}". The page has: ` +
      `${fields.map((field) => namesOf(field).filter(Boolean).join('|')).join(', ') || 'none'}\n` +
      visibleText(root),
  );
}

function fieldNear(from: Element, root: Element, tags: readonly string[]): Element | undefined {
  let scope: Element | null = from;
  while (scope !== null) {
    const inside = elements(scope);
    const start = inside.indexOf(from);
    const field = inside.find((each, index) => index >= start && tags.includes(tagOf(each)));
    if (field !== undefined) return field;
    if (scope === root) return undefined;
    scope = parentOf(scope);
  }
  return undefined;
}

function namesOf(field: Element): string[] {
  return ['ariaLabel', 'placeholder', 'name']
    .map((name) => stringAttribute(field, name))
    .concat(field.id);
}

function exactly(all: readonly Element[], label: string): Element[] {
  const wanted = squash(label);
  return all.filter((element) => isNode(element) && namesShown(element).includes(wanted));
}

function containing(all: readonly Element[], label: string): Element[] {
  const wanted = squash(label);
  return all.filter(
    (element) => isNode(element) && namesShown(element).some((name) => name.includes(wanted)),
  );
}

function namesShown(element: Element): string[] {
  return [squash(visibleText(element)), squash(stringAttribute(element, 'ariaLabel'))];
}

function isNode(element: Element): boolean {
  return tagOf(element) !== '';
}

/** Without those that only match because something inside them does. */
function innermost(matches: readonly Element[]): Element[] {
  const inner = new Set(matches);
  for (const match of matches) {
    for (let up = parentOf(match); up !== null; up = parentOf(up)) inner.delete(up);
  }
  return matches.filter((match) => inner.has(match));
}

function tappable(from: Element, root: Element): Target | null {
  let distance = 0;
  for (let element: Element | null = from; element !== null; element = parentOf(element)) {
    if (listensTo(element, 'tap') || CONTROLS.has(tagOf(element))) return { element, distance };
    if (element === root) return null;
    distance += 1;
  }
  return null;
}

export function isDisabled(element: Element): boolean {
  return isTrue(element, 'disabled');
}

/** Everything on the page that answers a tap, with the words that name it. */
export function listTappable(page: Element): { element: Element; name: string }[] {
  const root = touchableRoot(page);
  return elements(root)
    .filter((element) => listensTo(element, 'tap') && !isDisabled(element))
    .map((element) => ({ element, name: nameOf(element) }));
}

function nameOf(element: Element): string {
  const spoken = stringAttribute(element, 'ariaLabel');
  return spoken === '' ? (visibleText(element).split('\n')[0] ?? '') : spoken;
}
