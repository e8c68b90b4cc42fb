import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { FillForm } from '../../../features/committee/fill-form';
import { useVacancy } from '../../../features/committee/use-committee';
import {
  Card,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

export default screen(function VacancyPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useVacancy(id);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const done = () => {
    tell('已登记新主席');
    void reload();
  };
  return (
    <Page>
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={data.tone} text={data.statusText} />
          </View>
          <Title>{data.unionName}</Title>
          <Second>{data.dueText ?? ''}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="为什么空缺" text={data.causeText} />
        <ListRow title="会员" text={`${data.members} 人`} />
        <ListRow title="谁在办" text={data.organisationName} />
      </Card>
      <View>
        {data.actions.includes('fill') ? <FillForm vacancy={data} onDone={done} /> : null}
      </View>
    </Page>
  );
});
