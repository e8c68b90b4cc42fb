import type { Answers, ShownActionSheet, ShownModal, ShownToast } from './answers';
import type { ComponentConfig, DistFiles } from './dist-files';
import { findTappable, listTappable } from './finder';
import type { Host, HostOptions } from './host';
import type { Page } from './page-stack';
import type { RequestLog } from './requests';
import type { SetDataLog } from './setdata-log';
import { startApp, type RunningApp } from './start';
import { attribute, elements, labels, squash, tagOf, visibleText, type Element } from './tree';

/** A running mini-program as seen from outside: what it shows, and what it has done so far. */
export class ObservedApp {
  protected running: RunningApp;

  constructor(
    protected readonly files: DistFiles,
    protected host: Host,
    protected readonly settings: HostOptions,
  ) {
    this.running = startApp(files, host);
  }

  // ── where we are ────────────────────────────────────────────────────────────────────────────

  page(): { path: string; query: Readonly<Record<string, string>>; title: string } {
    const { path, query } = this.top;
    return { path, query, title: this.host.titles.get(this.top) ?? this.configuredTitle(path) };
  }

  get stackDepth(): number {
    return this.running.pages.depth;
  }

  /** The open page's text, a line a block; fields show their value or placeholder. */
  text(): string {
    return visibleText(this.top.element);
  }

  /** Whether the page shows these words (spaces and line breaks aside). */
  shows(words: string): boolean {
    return squash(this.text()).includes(squash(words));
  }

  /** Names a screen reader would speak. */
  labels(): string[] {
    return labels(this.top.element);
  }

  /** The visible elements of a tag, e.g. for its attributes. */
  elements(tag: string): { attribute(name: string): unknown; className: string; text: string }[] {
    const ofTag = (element: Element): boolean => tagOf(element) === tag;
    return elements(this.top.element)
      .filter(ofTag)
      .map((element) => ({
        attribute: (name) => attribute(element, name),
        className: element.class,
        text: visibleText(element),
      }));
  }

  canTap(label: string): boolean {
    try {
      return attribute(findTappable(this.top.element, label), 'disabled') !== true;
    } catch {
      return false;
    }
  }

  /** The names of all things on the page that answer a tap, in reading order. */
  tapTargets(): string[] {
    return listTappable(this.top.element).map(({ name }) => name);
  }

  // ── what happened ───────────────────────────────────────────────────────────────────────────

  get requests(): RequestLog {
    return this.host.requests;
  }
  get toasts(): readonly ShownToast[] {
    return this.host.toasts;
  }
  get modals(): readonly ShownModal[] {
    return this.host.modals;
  }
  get actionSheets(): readonly ShownActionSheet[] {
    return this.host.actionSheets;
  }
  get subscriptionPrompts(): readonly (readonly string[])[] {
    return this.host.subscriptionPrompts;
  }
  /** Other apps and pages of WeChat that were opened: map, phone call, privacy contract … */
  get opened(): Host['opened'] {
    return this.host.opened;
  }
  /** Privacy APIs that had to ask first. */
  get privacyAsked(): readonly string[] {
    return this.host.privacy.asked;
  }
  /** Exceptions and console.error lines; a good run has none. */
  get errors(): readonly string[] {
    return this.host.errors;
  }
  get consoleLines(): readonly string[] {
    return this.host.consoleLines;
  }
  get badges(): ReadonlyMap<number, string> {
    return this.host.badges;
  }
  get storage(): Map<string, string> {
    return this.settings.storage;
  }
  get clipboard(): string {
    return this.host.clipboard;
  }
  /** How the person answers; may be changed at any time. */
  get answers(): Answers {
    return this.host.answers;
  }
  /** What crossed to the view layer: `last` interaction, `total`, every call. */
  get setData(): SetDataLog {
    return this.running.setData;
  }

  protected get top(): Page {
    return this.running.pages.top;
  }

  private configuredTitle(path: string): string {
    return this.files.json<ComponentConfig>(`${path}.json`).navigationBarTitleText ?? '';
  }
}
