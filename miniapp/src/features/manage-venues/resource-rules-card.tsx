import { View } from '@tarojs/components';
import { Body, Button, Card, Note, Strong } from '../../ui';
import { rulesOfResource } from './rules-of';
import type { ManagedResource, ManagedVenue, RuleVersion } from './use-managed-venue';

interface CardProps {
  venue: ManagedVenue;
  resource: ManagedResource;
  busy: boolean;
  onChange: () => void;
  onEnd: () => void;
}

const isVenues = ({ resourceId, rules }: RuleVersion): boolean =>
  resourceId === null || rules === null;

/** By whose rules a court is booked, in the words that whoever books reads; and back to the venue's. */
export function ResourceRulesCard({ venue, resource, busy, onChange, onEnd }: CardProps) {
  const hasOwn = resource.actions.includes('end_rules');
  return (
    <Card>
      <Strong>预约规矩</Strong>
      <View className="after-title">
        {rulesOfResource(venue, resource.id).map((one) => (
          <View className="paragraph" key={one.id}>
            <Note>{`${one.whenText} · ${isVenues(one) ? '场馆的规矩' : '单独的规矩'}`}</Note>
            <Body>{one.lines.join('')}</Body>
          </View>
        ))}
      </View>
      <View className="stack">
        <Button kind="outlined" text={hasOwn ? '改它的规矩' : '给它单独定规矩'} onTap={onChange} />
        {hasOwn ? (
          <Button kind="text" text="改回场馆的规矩" busy={busy} onTap={onEnd} />
        ) : (
          <Note>单独定了以后只管这一片，每人几次也单独算；别的场地不变。</Note>
        )}
      </View>
    </Card>
  );
}
