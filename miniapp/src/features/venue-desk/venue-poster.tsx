import { View } from '@tarojs/components';
import { getBytes } from '../../api';
import { usePoster } from '../../session/use-poster';
import { Card, Note, PosterButtons } from '../../ui';

/** The sheet for the venue's door. */
export function VenuePoster({ id }: { id: string }) {
  const poster = usePoster(`venue-${id.slice(-6)}`, (paper) =>
    getBytes('/venues/{id}/poster.pdf', { path: { id }, query: { paper } }),
  );
  return (
    <Card>
      <View className="stack">
        <Note>贴在门口，扫一下就能看空场、约场地。</Note>
        <PosterButtons word="门贴" poster={poster} />
      </View>
    </Card>
  );
}
