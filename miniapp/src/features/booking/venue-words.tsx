import { View } from '@tarojs/components';
import { call, openMap } from '../../platform/location';
import { go } from '../../routes';
import { Card, ListRow, PhotoCover, Second, Strong } from '../../ui';
import type { VenueDay } from './grid';
import { useVenue, type Venue } from './use-venues';

/** The rules that hold that day, once where all courts share them. */
export function VenueRules({ day }: { day: VenueDay | undefined }) {
  const texts = new Map<string, string[]>();
  for (const { name, rules } of day?.resources ?? []) {
    const text = rules.join('');
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return (
    <Card>
      <Strong>这里的规矩</Strong>
      <View>
        {[...texts].map(([text, names]) => (
          <View className="paragraph" key={text}>
            <Second>{texts.size > 1 ? `${names.join('、')}：${text}` : text}</Second>
          </View>
        ))}
      </View>
    </Card>
  );
}

const ratingText = ({ average, count }: Venue['rating']): string =>
  average === null ? '' : `${average} 分（${count} 人）`;

function HomeRow({ id }: { id: string }) {
  return <ListRow title="这里的职工之家" onTap={() => go('workersHome', { id })} />;
}

/** Where it is, when it is open, whom to ask. */
export function VenuePlace({ id }: { id: string }) {
  const { data: venue } = useVenue(id);
  return (
    <View>
      {venue ? <PhotoCover names={venue.photos} /> : null}
      {venue ? (
        <Card>
          <ListRow
            title="怎么走"
            text={venue.address}
            aside={ratingText(venue.rating)}
            onTap={() => openMap(venue, venue.name, venue.address)}
          />
          <ListRow
            title={`开放时间 ${venue.hoursText}`}
            text={`打电话问 ${venue.phone}`}
            onTap={() => call(venue.phone)}
          />
          <ListRow title="有东西坏了，报修" onTap={() => go('fault', { id })} />
          {venue.homeId === null ? null : <HomeRow id={venue.homeId} />}
          {venue.rulesText ? <ListRow title="进馆要知道" text={venue.rulesText} /> : null}
        </Card>
      ) : null}
    </View>
  );
}
