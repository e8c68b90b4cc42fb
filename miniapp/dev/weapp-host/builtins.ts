/** Every tag WeChat itself provides (base library 3). Anything else must be a declared component. */
export const BUILTIN_TAGS: ReadonlySet<string> = new Set(
  (
    'view text image icon button input textarea form label checkbox checkbox-group radio ' +
    'radio-group switch slider picker picker-view picker-view-column progress rich-text editor ' +
    'scroll-view swiper swiper-item movable-area movable-view cover-view cover-image ' +
    'match-media page-container share-element root-portal keyboard-accessory selection ' +
    'navigator functional-page-navigator audio video camera live-player live-pusher voip-room ' +
    'map canvas web-view ad ad-custom official-account open-data native-component page-meta ' +
    'navigation-bar block slot template wxs import include channel-live channel-video ' +
    'open-container draggable-sheet grid-view list-view sticky-header sticky-section snapshot ' +
    'span nested-scroll-header nested-scroll-body double-tap-gesture-handler ' +
    'force-press-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler ' +
    'pan-gesture-handler scale-gesture-handler tap-gesture-handler vertical-drag-gesture-handler'
  ).split(' '),
);

/** Tags of the template language itself, never nodes. */
export const SYNTAX_TAGS: ReadonlySet<string> = new Set(
  'block slot template wxs import include'.split(' '),
);

// Only these bubble; input, change, submit and the like stay at the element they happen on.
const BUBBLING =
  /^(tap|longpress|longtap|touch(start|move|end|cancel|forcechange)|transitionend|animation(start|iteration|end))$/;

export function bubbles(eventName: string): boolean {
  return BUBBLING.test(eventName);
}

export function camelCase(attribute: string): string {
  return attribute.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
