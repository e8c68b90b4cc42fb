import { View } from '@tarojs/components';
import { getBytes } from '../../api';
import { Card, Note } from '../../ui';
import { PosterButtons } from './poster-buttons';

/** For the door of a venue: its free slots, to whoever scans it. */
export function VenuePosterCard({ id }: { id: string }) {
  return (
    <Card>
      <View className="stack">
        <Note>贴在门口，扫一下就能看空场、约场地。</Note>
        <PosterButtons
          word="门贴"
          name={`venue-${id.slice(-6)}`}
          fetch={(paper) => getBytes('/venues/{id}/poster.pdf', { path: { id }, query: { paper } })}
        />
      </View>
    </Card>
  );
}
