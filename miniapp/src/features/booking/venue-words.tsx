import { View } from '@tarojs/components';
import { call, openMap } from '../../platform/location';
import { go } from '../../routes';
import { Card, ListRow, Second, Strong } from '../../ui';
import type { VenueDay } from './grid';
import { useVenue } from './use-venues';

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
          <Second key={text}>{texts.size > 1 ? `${names.join('、')}：${text}` : text}</Second>
        ))}
      </View>
    </Card>
  );
}

/** Where it is, when it is open, whom to ask. */
export function VenuePlace({ id }: { id: string }) {
  const { data: venue } = useVenue(id);
  return (
    <View>
      {venue ? (
        <Card>
          <ListRow
            title="怎么走"
            text={venue.address}
            onTap={() => openMap(venue, venue.name, venue.address)}
          />
          {venue.rating.average === null ? null : (
            <ListRow
              title="来过的人打分"
              text={`${venue.rating.average} 分（${venue.rating.count} 人）`}
            />
          )}
          <ListRow title="开放时间" text={venue.hoursText} />
          <ListRow title="打电话问" text={venue.phone} onTap={() => call(venue.phone)} />
          <ListRow
            title="有东西坏了，报修"
            text="灯、网、地面、卫生"
            onTap={() => go('fault', { id })}
          />
          {venue.rulesText ? <ListRow title="进馆要知道" text={venue.rulesText} /> : null}
        </Card>
      ) : null}
    </View>
  );
}
