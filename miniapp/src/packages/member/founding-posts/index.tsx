import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useFoundingPosts } from '../../../features/foundings/use-foundings';
import {
  Alert,
  Body,
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  Note,
  Page,
  screen,
  Skeleton,
  tell,
  Title,
} from '../../../ui';

/** Somebody elected me: I say yes or no. */
export default screen(function FoundingPosts() {
  const { data, loading, error, reload, answer } = useFoundingPosts();
  const say = async (id: string, agreed: boolean, unionName: string) => {
    const text = agreed
      ? `${unionName}成立那天，您的会籍转过去，会员号不变。`
      : '提出的人会知道，由他们另选。您的会籍不变。';
    const yes = agreed ? '答应' : '不答应';
    if (!(await confirm({ title: agreed ? '答应任职？' : '不答应？', text, yes }))) return;
    if (await answer.run({ id, agreed })) tell(agreed ? '答应了，等上级批准成立' : '已经告诉他们');
  };
  return (
    <Page>
      <Alert text={answer.error === undefined ? '' : errorText(answer.error)} />
      {loading ? <Skeleton cards={1} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View>
        {(data?.items ?? []).map(({ id, unionName, parentName, postText, termYears }) => (
          <Card key={id}>
            <Note>您当选</Note>
            <Title>{`${unionName}${postText}`}</Title>
            <Body>{`任期 ${termYears} 年，上级是${parentName}。答应任职，会籍会转到这个工会；不答应，什么都不变。`}</Body>
            <View className="after-words">
              <Button text="答应" busy={answer.busy} onTap={() => void say(id, true, unionName)} />
              <Button kind="text" text="不答应" onTap={() => void say(id, false, unionName)} />
            </View>
          </Card>
        ))}
      </View>
      <View className={data?.items.length === 0 ? '' : 'gone'}>
        <Empty char="任" title="没有等您答复的任职" text="答复过的不再显示。" />
      </View>
    </Page>
  );
});
