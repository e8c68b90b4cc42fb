import * as glassEasel from 'glass-easel';
import type { StyleRules } from './style-rules';

/** An element somebody could see, hear or touch. */
export type Element = glassEasel.Element;

const stylesBySpace = new WeakMap<object, StyleRules>();

/** Tells which styles hold in a component space, so that hidden things count as not shown. */
export function applyStyles(space: object, rules: StyleRules): void {
  stylesBySpace.set(space, rules);
}

const INLINE = new Set(['text', 'span', 'image', 'icon', '']);

export function tagOf(element: Element): string {
  if (glassEasel.Component.isComponent(element)) return element.tagName;
  return element instanceof glassEasel.NativeNode ? element.is : '';
}

/** A property as the template set it on a built-in element. */
export function attribute(element: Element, name: string): unknown {
  if (!glassEasel.Component.isComponent(element)) return undefined;
  const data: Record<string, unknown> = element.data;
  return data[name];
}

export function stringAttribute(element: Element, name: string): string {
  const value = attribute(element, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function isTrue(element: Element, name: string): boolean {
  const value = attribute(element, name);
  return value === true || value === 'true';
}

/** What a template attribute does not say: whether something listens to this event here. */
export function listensTo(element: Element, eventName: string): boolean {
  // The edge: the framework keeps its listeners in this one field and offers no way to ask.
  const holder = element as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } };
  return holder._$eventTarget?.listeners[eventName] !== undefined;
}

export function isHidden(element: Element): boolean {
  if (isTrue(element, 'hidden')) return true;
  if (!glassEasel.Component.isComponent(element)) return false;
  if (/(^|;)\s*(display:\s*none|visibility:\s*hidden)/.test(element.style)) return true;
  const space = element.ownerShadowRoot?.getHostNode().getRootBehavior().ownerSpace;
  const rules = space == null ? undefined : stylesBySpace.get(space);
  return rules?.hides(element.class) ?? false;
}

/** Visible elements below (and with) `root`, parents before children. */
export function elements(root: Element): Element[] {
  const found: Element[] = [];
  walk(root, (element) => found.push(element));
  return found;
}

function walk(element: Element, visit: (element: Element) => void): void {
  if (isHidden(element)) return;
  visit(element);
  element.forEachComposedChild((child) => {
    const next = child.asElement();
    if (next !== null) walk(next, visit);
  });
}

export function parentOf(element: Element): Element | null {
  return element.getComposedParent();
}

/** Text as it stands on the screen: blocks on lines of their own, fields by value or placeholder. */
export function visibleText(root: Element): string {
  return render(root)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function render(element: Element): string {
  if (isHidden(element)) return '';
  const tag = tagOf(element);
  let text = tag === 'input' || tag === 'textarea' ? fieldText(element) : '';
  element.forEachComposedChild((child) => {
    const next = child.asElement();
    text += next === null ? (child.asTextNode()?.textContent ?? '') : render(next);
  });
  return INLINE.has(tag) ? text : `\n${text}\n`;
}

function fieldText(element: Element): string {
  return stringAttribute(element, 'value') || stringAttribute(element, 'placeholder');
}

/** For comparing what a person would call the same words. */
export function squash(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

/** Everything a screen reader would say by name. */
export function labels(root: Element): string[] {
  return elements(root)
    .filter((element) => !isTrue(element, 'ariaHidden'))
    .map((element) => stringAttribute(element, 'ariaLabel'))
    .filter((label) => label !== '');
}
