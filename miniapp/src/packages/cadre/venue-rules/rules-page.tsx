import { dayText, rulesText } from '@home/shared';
import { refusalOf } from '../../../api';
import {
  KeepRules,
  TeamRules,
  WhenRules,
  WhoRules,
} from '../../../features/manage-venues/rules-steps';
import type {
  ManagedResource,
  ManagedVenue,
} from '../../../features/manage-venues/use-managed-venue';
import { useRulesForm } from '../../../features/manage-venues/use-rules-form';
import { back, go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Body,
  Button,
  Card,
  Empty,
  ListRow,
  Page,
  PickerField,
  Second,
  tell,
} from '../../../ui';

interface RulesPageProps {
  venue: ManagedVenue;
  /** Only this one; without it the whole venue. */
  resource: ManagedResource | undefined;
  /** A group of values; without one the page that shows all of them in words. */
  step: string | undefined;
  onReload: () => void;
}

const steps = [
  { step: 'when', title: '什么时候能约', text: '提前几天、几点放出、一场多长', Part: WhenRules },
  { step: 'who', title: '谁能约、约多少', text: '会员、次数、要不要批准', Part: WhoRules },
  { step: 'team', title: '同伴和固定队伍', text: '能带几个、能连约几周', Part: TeamRules },
  { step: 'keep', title: '退、迟到、没来', text: '多久能退，几次没来停多久', Part: KeepRules },
] as const;

export function RulesPage({ venue, resource, step, onReload }: RulesPageProps) {
  const { rules, from, faults, setFrom, change, send, busy, error } = useRulesForm(
    venue,
    resource?.id,
  );
  const only = resource && { resource: resource.id };
  if (!rules || from === undefined)
    return (
      <Page>
        <Empty char="规" title="这个场馆还没有规矩" text="请联系登记场馆的工会。" />
      </Page>
    );
  const part = steps.find((one) => one.step === step);
  if (part)
    return (
      <Page
        title={part.title}
        actions={
          <ActionBar>
            <Button text="好了" onTap={back} />
          </ActionBar>
        }
      >
        <part.Part rules={rules} change={change} />
      </Page>
    );
  const save = async () => {
    if (!(await send())) return;
    tell('定好了');
    back();
  };
  return (
    <Page
      {...(resource ? { title: `${resource.name}的规矩` } : {})}
      actions={
        <ActionBar note="已经订了的，还按订的时候的规矩">
          <Button
            text={from === venue.today ? '今天起按这个' : `${dayText(from, venue.today)}起按这个`}
            busy={busy}
            disabled={faults.length > 0}
            onTap={() => void save()}
          />
        </ActionBar>
      }
    >
      <Card>
        <Second>
          {resource
            ? `只管${resource.name}，别的场地不变。会员订之前会看到：`
            : '会员订之前会看到：'}
        </Second>
        <Body>{rulesText(rules).join('')}</Body>
      </Card>
      <Alert text={faults.join('；')} />
      <Card>
        {steps.map((one) => (
          <ListRow
            key={one.step}
            title={one.title}
            text={one.text}
            onTap={() => go('venueRules', { id: venue.id, step: one.step, ...only })}
          />
        ))}
      </Card>
      <PickerField
        label="从哪天起"
        mode="date"
        value={from}
        text={dayText(from, venue.today)}
        start={venue.today}
        onChange={setFrom}
      />
      <Alert {...refusalOf(error, onReload)} />
    </Page>
  );
}
