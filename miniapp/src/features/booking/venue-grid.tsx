import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAppearance } from '../../theme/appearance';
import { countdownText, Card, Choice, Note, Second, Segmented, Strong } from '../../ui';
import { gridOf, type ResourceDay } from './grid';
import { SlotGrid } from './slot-grid';
import type { useBookingPage } from './use-booking-page';

/** Courts side by side that a phone has room for; letters twice as large leave room for two. */
const ACROSS = { plain: 4, elder: 2 } as const;

/** The day's grid, a few courts and a part of the day at a time. */
export function VenueGrid({ page }: { page: ReturnType<typeof useBookingPage> }) {
  const { elder } = useAppearance();
  const [group, setGroup] = useState('0');
  const { shown, parts, part, opensIn, picked } = page;
  if (!shown) return null;
  const groups = groupsOf(shown.resources, elder ? ACROSS.elder : ACROSS.plain);
  const resources = groups[Number(group)] ?? groups[0] ?? [];
  const slotsFrom = picked && resources.find(({ id }) => id === picked.resourceId)?.slots;
  const from = slotsFrom?.findIndex(({ startsAt }) => startsAt === picked?.startsAt) ?? -1;
  const starts = new Set(
    slotsFrom?.slice(from, from + (picked?.slots ?? 0)).map(({ startsAt }) => startsAt),
  );
  return (
    <View>
      <View className={parts.length > 1 ? 'grid-parts' : 'gone'}>
        <Segmented
          label="上午、下午还是晚上"
          options={parts}
          value={part}
          onChange={page.setPart}
        />
      </View>
      <View className={groups.length > 1 ? 'grid-parts' : 'gone'}>
        {groups.length > 1 ? (
          <Choice
            label="哪几个场地"
            options={groups.map((one, at) => ({ code: String(at), text: groupText(one) }))}
            value={group}
            onChange={setGroup}
          />
        ) : null}
      </View>
      <View className={opensIn === undefined ? 'gone' : ''}>
        {opensIn === undefined ? null : (
          <Card tone="soft">
            <Strong>{`还有 ${countdownText(opensIn)} 开约`}</Strong>
            <Second>到时这一页自己会打开，不用刷新。</Second>
          </Card>
        )}
      </View>
      {shown.resources.length === 0 ? (
        <Note>这一天不开放，看看别的日子。</Note>
      ) : (
        <SlotGrid
          resources={resources}
          rows={gridOf(shown.day, resources, part)}
          isPicked={(id, { startsAt }) => id === picked?.resourceId && starts.has(startsAt)}
          onTap={page.tap}
        />
      )}
    </View>
  );
}

function groupsOf(resources: readonly ResourceDay[], size: number): ResourceDay[][] {
  const groups: ResourceDay[][] = [];
  for (let from = 0; from < resources.length; from += size)
    groups.push(resources.slice(from, from + size));
  return groups;
}

function groupText(group: readonly ResourceDay[]): string {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return '';
  return first === last ? first.name : `${first.name}—${last.name}`;
}
