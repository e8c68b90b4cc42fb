import { View } from '@tarojs/components';
import { Body, Button, Card, ListRow, Note, Second, Strong } from '../../ui';
import type { ManagedResource, ManagedVenue } from './use-managed-venue';

interface CardProps {
  venue: ManagedVenue;
}

export const placesText = ({ capacity }: ManagedResource): string =>
  capacity === 1 ? '一次一家用' : `同时 ${capacity} 人`;

const nameOf = ({ resources }: ManagedVenue, id: string | null): string =>
  id === null ? '' : `${resources.find((one) => one.id === id)?.name ?? '一片场地'}：`;

/** When it is open: now, from a day on, and on single days. */
export function HoursCard({ venue, onChange }: CardProps & { onChange: () => void }) {
  return (
    <Card>
      <Strong>开放时间</Strong>
      <View>
        {venue.hours.map((one) => (
          <ListRow
            key={one.id}
            title={`${nameOf(venue, one.resourceId)}${one.hoursText}`}
            text={[one.whenText, one.reason, one.publicGoodText && `会员专用 ${one.publicGoodText}`]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </View>
      <Button kind="text" text="改开放时间、加节假日" onTap={onChange} />
    </Card>
  );
}

/** The rules in the words that whoever books reads; those of a resource apart. */
export function RulesCard({ venue, onChange }: CardProps & { onChange: () => void }) {
  return (
    <Card>
      <Strong>预约规矩</Strong>
      <View>
        {venue.rules.map((one) => (
          <View className="paragraph" key={one.id}>
            <Note>{`${nameOf(venue, one.resourceId)}${one.whenText}`}</Note>
            <Body>{one.lines.join('')}</Body>
          </View>
        ))}
      </View>
      <Button kind="text" text="改预约规矩" onTap={onChange} />
    </Card>
  );
}

/** Courts and rooms; behind each, its places and its rules. */
export function ResourcesCard({
  venue,
  onOpen,
  onAdd,
}: CardProps & { onOpen: (resourceId: string) => void; onAdd: () => void }) {
  return (
    <Card>
      <Strong>能订的场地</Strong>
      <View>
        {venue.resources.map((one) => (
          <ListRow
            key={one.id}
            title={one.name}
            text={[
              one.kindText,
              placesText(one),
              one.actions.includes('end_rules') ? one.rulesText : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => onOpen(one.id)}
          />
        ))}
      </View>
      <Second>{venue.resources.length === 0 ? '还没有场地，加一片大家才能订。' : ''}</Second>
      <Button kind="text" text="加一片场地" onTap={onAdd} />
    </Card>
  );
}

/** What is shut, and opening it again. */
export function ClosuresCard({
  venue,
  busy,
  onLift,
}: CardProps & { busy: boolean; onLift: (id: string, where: string) => void }) {
  return (
    <View className={venue.closures.length > 0 ? '' : 'gone'}>
      <Card>
        <Strong>停用中</Strong>
        {venue.closures.map((one) => (
          <View className="stack" key={one.id}>
            <ListRow title={`${one.whereText} · ${one.reason}`} text={one.whenText} />
            <Button
              kind="outlined"
              text="恢复开放"
              label={`恢复开放${one.whereText}`}
              busy={busy}
              onTap={() => onLift(one.id, one.whereText)}
            />
          </View>
        ))}
      </Card>
    </View>
  );
}
