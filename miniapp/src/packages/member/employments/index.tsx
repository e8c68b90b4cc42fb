import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { EmploymentCard } from '../../../features/employments/employment-card';
import {
  useEmployments,
  type Employment,
  type EmploymentAct,
} from '../../../features/employments/use-employments';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  confirm,
  Empty,
  ErrorState,
  Page,
  screen,
  Second,
  Skeleton,
  tell,
} from '../../../ui';

export default screen(function Employments() {
  const { data, loading, error, reload, act } = useEmployments();
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const run = async (input: EmploymentAct) => {
    const saved = await act.run(input);
    if (saved) tell(saved.text);
  };
  const ask = async (what: 'end' | 'remove', one: Employment) => {
    const title = what === 'end' ? `不在${one.name}做了？` : `删掉${one.name}？`;
    const text = what === 'end' ? '今天算最后一天，日期不对可以再改。' : '删掉就没有了。';
    if (!(await confirm({ title, text, yes: what === 'end' ? '不做了' : '删掉' }))) return;
    await run(what === 'end' ? { what, id: one.id, until: data.today } : { what, id: one.id });
  };
  return (
    <Page
      actions={
        data.actions.includes('add') ? (
          <ActionBar>
            <Button text="加一个单位或平台" onTap={() => go('employment')} />
          </ActionBar>
        ) : null
      }
    >
      <Second>可以同时有几个。只有您自己看得到，单位和平台看不到。</Second>
      <Alert text={act.error === undefined ? '' : errorText(act.error)} />
      <View>
        {data.items.map((one) => (
          <EmploymentCard
            key={one.id}
            one={one}
            today={data.today}
            onCorrect={() => go('employment', { id: one.id })}
            onAsk={(what) => void ask(what, one)}
          />
        ))}
      </View>
      <View className={data.items.length === 0 ? '' : 'gone'}>
        <Empty
          char="工"
          title="还没有写"
          text={
            data.actions.length > 0
              ? '写了单位，单位成立工会时能马上告诉您。'
              : '加入工会以后就能在这里写。'
          }
        />
      </View>
    </Page>
  );
});
