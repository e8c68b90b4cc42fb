import { View } from '@tarojs/components';
import type { StationDto } from '../../api';
import { openMap } from '../../platform/location';
import { Card, ListRow, Note, Second, StatusTag, Strong, Title } from '../../ui';
import { openTone } from './words';

/** Is it open, where is it, what does it have. */
export function StationHead({ station }: { station: StationDto }) {
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <StatusTag tone={openTone(station.openState)} text={station.openText} />
          <Note>编号 {station.number}</Note>
        </View>
        <Title>{station.name}</Title>
        <Second>
          {station.address} · 由{station.organisation.name}管
        </Second>
      </View>
      <View className="tags">
        {station.offers.map(({ code, text }) => (
          <StatusTag key={code} tone="info" text={text} />
        ))}
      </View>
    </Card>
  );
}

/** The promise at the door. */
export function NoRegistration({ canCheckIn }: { canCheckIn: boolean }) {
  return (
    <Card>
      <Strong>进门不用登记</Strong>
      <Second>
        {canCheckIn
          ? '推门就能进。想让我们知道有人来过、该补水补药了，点一下“我到了”就行，不记您去了哪里。'
          : '推门就能进，不用登录，也不记您去了哪里。'}
      </Second>
    </Card>
  );
}

/** Hours and the way there. */
export function StationPlace({ station }: { station: StationDto }) {
  return (
    <Card>
      <ListRow title="开放时间" text={station.hoursText} />
      <ListRow
        title="怎么走"
        text={station.address}
        onTap={() => openMap(station, station.name, station.address)}
      />
    </Card>
  );
}
