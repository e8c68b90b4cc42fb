import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useRealName } from '../../../features/real-name/use-real-name';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  Strong,
  Title,
} from '../../../ui';

/** How sure the union is who I am, and what one tap does about it. */
export default screen(function RealNamePage() {
  const { realName, problem, reload, check } = useRealName();
  if (!realName)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    );
  const isVerified = realName.level === 2;
  const outcome = realName.outcomeText;
  return (
    <Page
      actions={
        realName.mayCheck ? (
          <ActionBar note="用您登记的姓名和身份证号核对，不用拍照，不收钱。">
            <Button text="在线核验" busy={check.busy} onTap={() => void check.run(undefined)} />
          </ActionBar>
        ) : realName.level === 0 ? (
          <ActionBar>
            <Button text="加入工会" onTap={() => go('join')} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag
              tone={isVerified ? 'done' : 'waiting'}
              text={isVerified ? '已实名' : '还没核验'}
            />
          </View>
          <Title>{isVerified ? '已经实名了' : realName.levelText}</Title>
          <Second>
            {isVerified
              ? `${realName.verifiedOn ?? ''} ${realName.howText ?? ''}`
              : '开会员证明要先核验。平常看消息、扫码、申请入会，都不用。'}
          </Second>
        </View>
      </Card>
      <View className={outcome ? '' : 'gone'}>
        <Card tone="soft">
          <Strong>{isVerified ? '核验通过' : '这次没有核验成'}</Strong>
          <Second>{outcome ?? ''}</Second>
        </Card>
      </View>
      <Alert text={check.error === undefined ? '' : errorText(check.error)} />
      <Card>
        <ListRow
          title="当面核验"
          text="带身份证到您的工会，工作人员看过原件，当场记下"
          onTap={() => go('membership')}
        />
        <ListRow
          title="登记得不对？"
          text="姓名或身份证号错了，先更正再核验"
          onTap={() => go('myFile')}
        />
      </Card>
    </Page>
  );
});
