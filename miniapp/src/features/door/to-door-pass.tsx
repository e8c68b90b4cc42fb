import { useEffect } from 'react';
import { replaceWith } from '../../routes';
import { Page, Skeleton } from '../../ui';

/** A door's code came in by the page of the stickers: it is used where door codes are. */
export function ToDoorPass({ code }: { code: string }) {
  useEffect(() => replaceWith('doorPass', { code }), [code]);
  return (
    <Page>
      <Skeleton cards={1} />
    </Page>
  );
}
