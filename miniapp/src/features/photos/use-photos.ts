import { photoLimits } from '@home/shared';
import { useState } from 'react';
import {
  get,
  isOffline,
  post,
  postPicture,
  useIntention,
  useResource,
  type GetAnswers,
} from '../../api';
import { choosePictures } from '../../platform/choose-pictures';

export type Photo = GetAnswers['/photos']['items'][number];

export interface PhotoMatter {
  readonly subjectType: 'venue' | 'activity';
  readonly subjectId: string;
}

/** The photos of a venue or an activity for those who manage it: hung up one after the other, taken down, moved. */
export function usePhotos({ subjectType, subjectId }: PhotoMatter) {
  const query = { subjectType, subjectId };
  const photos = useResource(() => get('/photos', { query }), [subjectType, subjectId], {
    when: subjectId !== '',
  });
  const { data, replace } = photos;
  const items = data?.items ?? [];
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const hanging = useIntention(
    (path: string, key) =>
      postPicture('/photos', path, { query, key, onProgress: () => undefined }).answer,
  );
  const removing = useIntention((id: string, key) =>
    post('/photos/{id}/remove', undefined, { path: { id }, query, key }),
  );
  const passing = useIntention((id: string, key) =>
    post('/photos/{id}/pass', undefined, { path: { id }, query, key }),
  );
  const ordering = useIntention((ids: string[], key) =>
    post('/photos/order', { ids }, { query, key }),
  );
  const hang = async (paths: readonly string[]) => {
    for (const [at, path] of paths.entries()) {
      setWaiting(paths.slice(at));
      const answer = await hanging.run(path);
      if (!answer) return;
      replace(answer);
    }
    setWaiting([]);
  };
  const remove = async (id: string) => {
    const left = await removing.run(id);
    if (left) replace(left);
  };
  const pass = async (id: string) => {
    const shown = await passing.run(id);
    if (shown) replace(shown);
  };
  /** One place towards the front. */
  const moveUp = async (id: string) => {
    const ids = items.map((one) => one.id);
    const at = ids.indexOf(id);
    if (at < 1) return;
    ids.splice(at - 1, 2, id, ids[at - 1] ?? '');
    const turned = await ordering.run(ids);
    if (turned) replace(turned);
  };
  return {
    items,
    isKnown: data !== undefined,
    mayAdd: data?.mayAdd ?? false,
    busy: hanging.busy || removing.busy || passing.busy || ordering.busy,
    /** How many are still to be sent. */
    waiting: waiting.length,
    problem: hanging.error ?? removing.error ?? passing.error ?? ordering.error ?? photos.error,
    /** What did not go for want of a network goes with another tap; what was refused does not. */
    retry: isOffline(hanging.error) ? () => void hang(waiting) : undefined,
    reload: () => void photos.reload(),
    add: async () => {
      hanging.clearError();
      await hang((await choosePictures(photoLimits.each - items.length)).map(({ path }) => path));
    },
    remove,
    pass,
    moveUp,
  };
}
