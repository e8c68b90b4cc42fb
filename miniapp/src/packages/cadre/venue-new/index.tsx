import { View } from '@tarojs/components';
import { refusalOf } from '../../../api';
import { HoursEditor } from '../../../features/manage-stations/hours-editor';
import { VenueRulesStep, VenueWhat } from '../../../features/manage-venues/new-venue-rest';
import { VenueWhere } from '../../../features/manage-venues/new-venue-where';
import { useNewVenueForm } from '../../../features/manage-venues/use-new-venue-form';
import { replaceWith } from '../../../routes';
import { ActionBar, Alert, Button, Page, screen, tell } from '../../../ui';
import '../cadre.css';

const titles = {
  where: '1 / 3 在哪里',
  what: '2 / 3 订什么、什么时候开',
  rules: '3 / 3 怎么约',
} as const;

/** A venue in three steps; then it leads to the page on which it is run. */
export default screen(function VenueNew() {
  const { send, next, previous, isFirst, isLast, busy, error, unions, homes, ...step } =
    useNewVenueForm();
  const { draft, faults, change } = step;
  const make = async () => {
    const id = await send();
    if (id === undefined) return;
    tell('建好了，现在就能订');
    replaceWith('venueManaged', { id });
  };
  return (
    <Page
      title={titles[draft.step]}
      actions={
        <ActionBar row note="写到一半离开也不会丢">
          {isFirst ? null : <Button kind="outlined" text="上一步" onTap={previous} />}
          {isLast ? (
            <Button text="建好" busy={busy} onTap={() => void make()} />
          ) : (
            <Button text="下一步" onTap={next} />
          )}
        </ActionBar>
      }
    >
      <View>
        {draft.step === 'where' ? (
          <VenueWhere {...step} unions={unions} homes={homes} />
        ) : draft.step === 'what' ? (
          <VenueWhat
            {...step}
            editor={
              <HoursEditor
                hours={draft.hours}
                {...(faults.hours === undefined ? {} : { error: faults.hours })}
                onChange={(hours) => change({ hours })}
              />
            }
          />
        ) : (
          <VenueRulesStep {...step} />
        )}
      </View>
      <Alert {...refusalOf(error, () => void make())} />
    </Page>
  );
});
