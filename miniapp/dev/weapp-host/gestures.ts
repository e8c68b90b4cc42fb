import * as glassEasel from 'glass-easel';
import { bubbles } from './builtins';
import { findField, findTappable, isDisabled } from './finder';
import {
  type Element,
  attribute,
  elements,
  isTrue,
  parentOf,
  stringAttribute,
  tagOf,
} from './tree';

/** What the platform does on its own when a button with an open-type or a link is pressed. */
export interface OpenTypes {
  press(openType: string, buttonId: string, emit: (event: string, detail: object) => void): void;
  follow(url: string): boolean;
}

export function emit(element: Element, name: string, detail: object): void {
  const up = bubbles(name);
  glassEasel.triggerEvent(element, name, detail, { bubbles: up, composed: up });
}

/** Taps; true when WeChat itself reacts (a control, an open-type), listeners or none. */
export function tap(page: Element, label: string, nth: number, openTypes: OpenTypes): boolean {
  const element = findTappable(page, label, nth);
  if (isDisabled(element)) throw new Error(`"${label}" is disabled`);
  return tapElement(element, openTypes);
}

export function tapElement(element: Element, openTypes: OpenTypes): boolean {
  touch(element);
  const control = tagOf(element) === 'label' ? (controlIn(element) ?? element) : element;
  const isControl = activate(control);
  if (tagOf(element) === 'navigator') return openTypes.follow(stringAttribute(element, 'url'));
  const openType = tagOf(element) === 'button' ? stringAttribute(element, 'openType') : '';
  if (openType === '') return isControl;
  openTypes.press(openType, element.id, (event, detail) => emit(element, event, detail));
  return true;
}

function touch(element: Element): void {
  emit(element, 'touchstart', {});
  emit(element, 'touchend', {});
  emit(element, 'tap', { x: 10, y: 10 });
}

export function longPress(page: Element, label: string): void {
  const element = findTappable(page, label);
  emit(element, 'touchstart', {});
  emit(element, 'longpress', { x: 10, y: 10 });
  emit(element, 'touchend', {});
}

export function type(page: Element, label: string, value: string): void {
  const field = findField(page, label, ['input', 'textarea']);
  if (isDisabled(field)) throw new Error(`The field "${label}" is disabled`);
  const limit = Number(attribute(field, 'maxlength') ?? 140);
  const typed = limit >= 0 ? value.slice(0, limit) : value;
  emit(field, 'focus', { value: stringAttribute(field, 'value'), height: 0 });
  set(field, 'value', typed);
  emit(field, 'input', { value: typed, cursor: typed.length, keyCode: 0 });
  emit(field, 'blur', { value: typed, cursor: typed.length });
}

/** Chooses in a picker: an index, a list of indexes, or a date or time as text. */
export function pick(page: Element, label: string, value: number | number[] | string): void {
  const picker = findPicker(page, label);
  if (isDisabled(picker)) throw new Error(`The picker "${label}" is disabled`);
  set(picker, 'value', value);
  emit(picker, 'change', { value });
}

/** A pin of the map, by the name over it. */
export function tapPin(page: Element, title: string): void {
  const map = findMap(page);
  const pins = pinsOf(map);
  const pin = pins.find((each) => each.title === title);
  if (!pin)
    throw new Error(`No pin is called "${title}", only: ${pins.map((p) => p.title).join(', ')}`);
  emit(map, 'markertap', { markerId: pin.id });
}

/** Drags the map until this is its middle. */
export function dragMap(page: Element, latitude: number, longitude: number): void {
  const map = findMap(page);
  emit(map, 'regionchange', { type: 'begin', causedBy: 'gesture' });
  const centerLocation = { latitude, longitude };
  emit(map, 'regionchange', { type: 'end', causedBy: 'drag', centerLocation, scale: 13 });
}

function findMap(page: Element): Element {
  const [map] = named(page, 'map');
  if (!map) throw new Error('There is no map on the page');
  return map;
}

interface Pin {
  readonly id: number;
  readonly title: string;
}

// The edge: what the app put into the attribute; WeChat takes numbers for ids only.
function pinsOf(map: Element): Pin[] {
  const markers = attribute(map, 'markers');
  const isPin = (each: unknown): each is Pin =>
    typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'number';
  return Array.isArray(markers) ? markers.filter(isPin) : [];
}

function findPicker(page: Element, label: string): Element {
  const inside = (): Element | null => {
    try {
      let element: Element | null = findTappable(page, label);
      while (element !== null && tagOf(element) !== 'picker') element = parentOf(element);
      return element;
    } catch {
      return null;
    }
  };
  return inside() ?? findField(page, label, ['picker', 'picker-view']);
}

function activate(control: Element): boolean {
  const tag = tagOf(control);
  if (tag === 'switch') {
    const value = !isTrue(control, 'checked');
    set(control, 'checked', value);
    emit(control, 'change', { value });
  } else if (tag === 'checkbox') {
    set(control, 'checked', !isTrue(control, 'checked'));
    announce(control, 'checkbox-group', 'checkbox');
  } else if (tag === 'radio') {
    const group = ancestor(control, 'radio-group');
    for (const other of group === null ? [] : named(group, 'radio')) set(other, 'checked', false);
    set(control, 'checked', true);
    if (group !== null) emit(group, 'change', { value: stringAttribute(control, 'value') });
  } else return false;
  return true;
}

function announce(control: Element, groupTag: string, tag: string): void {
  const group = ancestor(control, groupTag);
  if (group === null) return;
  const chosen = named(group, tag).filter((each) => isTrue(each, 'checked'));
  emit(group, 'change', { value: chosen.map((each) => stringAttribute(each, 'value')) });
}

function controlIn(label: Element): Element | undefined {
  return elements(label).find((each) => ['checkbox', 'radio', 'switch'].includes(tagOf(each)));
}

function named(root: Element, tag: string): Element[] {
  return elements(root).filter((each) => tagOf(each) === tag);
}

function ancestor(element: Element, tag: string): Element | null {
  let up = parentOf(element);
  while (up !== null && tagOf(up) !== tag) up = parentOf(up);
  return up;
}

/** A native control keeps what the person did, whatever the app makes of it. */
function set(element: Element, name: string, value: unknown): void {
  if (glassEasel.Component.isComponent(element)) element.setData({ [name]: value });
}
