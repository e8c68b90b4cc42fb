import { useRouter } from '@tarojs/taro';
import { errorText, refusalOf } from '../../../api';
import { HomeForm } from '../../../features/manage-homes/home-form';
import { useHomeForm } from '../../../features/manage-homes/use-home-form';
import { useManagedHome, type ManagedHome } from '../../../features/manage-homes/use-managed-homes';
import { HoursEditor } from '../../../features/manage-stations/hours-editor';
import { back, replaceWith } from '../../../routes';
import { ActionBar, Alert, Button, ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

/** The page of a home being changed; without an id, of a new one. */
export default screen(function HomeEdit() {
  const { id = '' } = useRouter().params;
  // Coming back to a half-written page fetches nothing: what is typed stays.
  const { data, loading, error, reload } = useManagedHome(id, false);
  if (id === '') return <Editor home={undefined} onReload={() => undefined} />;
  if (data) return <Editor key={data.version} home={data} onReload={() => void reload()} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} lines={4} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

function Editor(props: { home: ManagedHome | undefined; onReload: () => void }) {
  const { home, onReload } = props;
  const { send, busy, error, ...form } = useHomeForm(home);
  const save = async () => {
    const id = await send();
    if (id === undefined) return;
    tell(home ? '已保存' : '登记好了');
    if (home) back();
    else replaceWith('homeManaged', { id });
  };
  return (
    <Page
      actions={
        <ActionBar note="保存以后，谁都能看到">
          <Button text={home ? '保存' : '登记'} busy={busy} onTap={() => void save()} />
        </ActionBar>
      }
    >
      <Alert {...refusalOf(error, onReload)} />
      <HomeForm
        {...form}
        editor={(hours, onChange) => <HoursEditor hours={hours} onChange={onChange} />}
      />
    </Page>
  );
}
