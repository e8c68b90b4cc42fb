import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { SignUpSheet } from '../../../features/manage-activities/sign-up-sheet';
import { useManagedActivity } from '../../../features/manage-activities/use-managed';
import { useSignUps, type SignUp } from '../../../features/manage-activities/use-sign-ups';
import { WorkbookSheet } from '../../../features/manage-activities/workbook-sheet';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  Field,
  ListRow,
  MoreRows,
  Page,
  screen,
  Section,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

/** Who signed up, masked; found by a whole name, the end of a phone number, or a number in the draw. */
export default screen(function SignUpsPage() {
  const { id = '' } = useRouter().params;
  const { data: activity } = useManagedActivity(id);
  const { items, loading, loadingMore, hasMore, error, reload, more, q, search } = useSignUps(id);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<SignUp>();
  const [isExporting, setExporting] = useState(false);
  const removed = () => {
    setChosen(undefined);
    tell('取消了，已经告诉对方');
    void reload();
  };
  const problem = error === undefined ? '' : errorText(error);
  const title = activity?.title ?? '';
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="导出名单" onTap={() => setExporting(true)} />
        </ActionBar>
      }
    >
      <Field
        id="sign-up-search"
        label="找人"
        placeholder="全名或手机后四位"
        value={typed}
        aside={<Button kind="inline" text="查找" onTap={() => search(typed)} />}
        onInput={setTyped}
      />
      <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      {loading ? <Skeleton cards={1} lines={5} /> : <View />}
      <View className={!loading && !problem && items.length === 0 ? '' : 'gone'}>
        <Empty
          char="单"
          title={q ? '没有找到' : '还没有人报名'}
          text={q ? '请核对全名，或换手机号后四位。' : '有人报名，这里马上就有。'}
        />
      </View>
      <View className={items.length > 0 ? '' : 'gone'}>
        <Section title={q ? '找到的人' : title} aside="点开看他答的">
          <Card>
            <MoreRows items={items} step={8}>
              {(one) => (
                <ListRow
                  key={one.id}
                  title={one.nameMask}
                  text={one.phoneMask ?? '没有手机号'}
                  aside={one.statusText}
                  onTap={() => setChosen(one)}
                />
              )}
            </MoreRows>
          </Card>
          <View className={hasMore ? 'list-end' : 'gone'}>
            <Button kind="text" text="看后面的" busy={loadingMore} onTap={() => void more()} />
          </View>
        </Section>
      </View>
      <SignUpSheet
        activityId={id}
        signUp={chosen}
        fields={activity?.plan.form ?? []}
        onClose={() => setChosen(undefined)}
        onRemoved={removed}
      />
      <WorkbookSheet
        activityId={id}
        title={title}
        open={isExporting}
        onClose={() => setExporting(false)}
      />
    </Page>
  );
});
