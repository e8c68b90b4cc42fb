import { StationForm } from '../../../features/manage-stations/station-form';
import { useStationForm } from '../../../features/manage-stations/use-station-form';
import { back } from '../../../routes';
import { ActionBar, Alert, Button, Page, screen, tell } from '../../../ui';
import '../cadre.css';

export default screen(function NewStation() {
  const { send, busy, problem, ...form } = useStationForm();
  const register = async () => {
    const station = await send();
    if (!station) return;
    tell(`登记好了，编号 ${station.number}`);
    back();
  };
  return (
    <Page
      actions={
        <ActionBar note="登记后马上出现在“附近驿站”里">
          <Button text="登记" busy={busy} onTap={() => void register()} />
        </ActionBar>
      }
    >
      <StationForm {...form} />
      <Alert text={problem} />
    </Page>
  );
});
