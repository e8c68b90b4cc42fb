import type { OpenState } from '../../api';
import type { TagTone } from '../../ui';

/** '320 米', '1.2 公里'. */
export function distanceText(metres: number): string {
  return metres < 1000
    ? `${Math.round(metres / 10) * 10} 米`
    : `${(metres / 1000).toFixed(1)} 公里`;
}

const tones: Readonly<Record<OpenState, TagTone>> = {
  open: 'done',
  closed: 'quiet',
  unconfirmed: 'quiet',
};

/** How an opening state is coloured; the words come from the server. */
export function openTone(state: OpenState): TagTone {
  return tones[state];
}
