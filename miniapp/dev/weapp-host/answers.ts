type Scanned = { path: string } | { result: string } | null;

/** What the person holding the phone does when WeChat asks something. */
export interface Answers {
  /** Confirms a modal; give text for an editable one. */
  modal: boolean | string | ((modal: ShownModal) => boolean | string);
  /** The chosen row of an action sheet, or null for "cancel". */
  actionSheet: number | null | ((sheet: ShownActionSheet) => number | null);
  /** What the camera reads: a page path with its scene, or null when the person gives up. */
  scan: Scanned | (() => Scanned);
  /** Where the phone is, or null when the person refuses. */
  location: { latitude: number; longitude: number } | null;
  /** The code that stands for the phone number, or null when the person refuses. */
  phone: string | null;
  /** The answer to WeChat's own privacy popup, shown when the app brings none. */
  privacy: boolean;
  subscribe: 'accept' | 'reject' | 'ban';
  /** The file chosen out of a chat, or null when the person closes the list. */
  file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The media files chosen from the album (temporary paths). */
  media: readonly string[];
}

export interface ShownToast {
  readonly title: string;
  readonly icon: string;
}

export interface ShownModal {
  readonly title: string;
  readonly content: string;
  readonly confirmText: string;
  readonly cancelText: string;
  readonly editable: boolean;
}

export interface ShownActionSheet {
  readonly items: readonly string[];
  readonly alertText: string;
}

/** A willing person at a desk in 河东区. */
export const WILLING: Answers = {
  modal: true,
  actionSheet: 0,
  scan: null,
  location: { latitude: 30.2741, longitude: 120.1551 },
  phone: 'sandbox-phone-13800138000',
  privacy: true,
  subscribe: 'accept',
  file: null,
  media: [],
};
