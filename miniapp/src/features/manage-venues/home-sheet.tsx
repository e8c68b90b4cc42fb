import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Choice, Second, Sheet } from '../../ui';
import { NO_HOME } from './new-venue';
import { useMoveVenue, type ManagedVenue } from './use-managed-venue';

interface SheetProps {
  venue: ManagedVenue;
  open: boolean;
  onClose: () => void;
  /** With the venue as it is now; without one what was shown is old. */
  onDone: (moved: ManagedVenue | undefined) => void;
}

/** In which of its union's homes a venue is, or in none. */
export function HomeSheet({ venue, open, onClose, onDone }: SheetProps) {
  return (
    <Sheet open={open} title="放在哪个职工之家" onClose={onClose}>
      <HomeChoice venue={venue} onDone={onDone} />
    </Sheet>
  );
}

function HomeChoice({ venue, onDone }: Pick<SheetProps, 'venue' | 'onDone'>) {
  const [picked, setPicked] = useState(venue.homeId ?? NO_HOME);
  const { run, busy, error } = useMoveVenue(venue.id);
  const homeId = picked === NO_HOME ? null : picked;
  const send = async () => {
    const moved = await run({ homeId, from: venue.homeId });
    if (moved) onDone(moved);
  };
  return (
    <View className="sheet-form">
      <Choice
        label="放在哪个职工之家"
        options={[
          ...venue.homes.map(({ id, name }) => ({ code: id, text: name })),
          { code: NO_HOME, text: '不放在职工之家里' },
        ]}
        value={picked}
        onChange={setPicked}
      />
      <Second>
        {homeId === null
          ? '不放的话，和职工之家共享的工会不能再来订；已经订下的照样算数。'
          : '放进去以后，在职工之家的主页上能看到它；和职工之家共享的工会，规矩里允许的也能来订。'}
      </Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, () => onDone(undefined))} />
        <Button
          text="就这样定"
          busy={busy}
          disabled={homeId === venue.homeId}
          onTap={() => void send()}
        />
      </View>
    </View>
  );
}
