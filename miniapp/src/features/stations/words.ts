import type { OpenState } from '../../api';
import type { TagTone } from '../../ui';

const tones: Readonly<Record<OpenState, TagTone>> = {
  open: 'done',
  closed: 'quiet',
  unconfirmed: 'quiet',
};

/** How an opening state is coloured; the words come from the server. */
export function openTone(state: OpenState): TagTone {
  return tones[state];
}
