import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText, type OrganisationDto } from '../../../api';
import { useUnion } from '../../../features/organisations/use-union';
import { call } from '../../../platform/location';
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
  StatusTag,
  Title,
} from '../../../ui';

export default screen(function Union() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useUnion(id);
  if (data) return <UnionPage union={data} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

function UnionPage({ union }: { union: OrganisationDto }) {
  return (
    <Page
      actions={
        union.contact ? (
          <ActionBar note={union.hours ?? ''}>
            <Button text="打电话找工会" onTap={() => call(union.contact ?? '')} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone="info" text={union.kindText ?? union.levelText} />
          </View>
          <Title>{union.name}</Title>
          <Second>
            {union.chairMask ? `主席 ${union.chairMask}` : '主席空缺，事情由上一级工会办理'}
          </Second>
          <Second>{[union.statusText, union.termText].filter(Boolean).join(' · ')}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="我们答应您" text={union.promise} />
        <ListRow title="电话" text={union.contact ?? '还没有登记'} />
        <ListRow title="地址" text={union.address ?? '还没有登记'} />
        <ListRow title="办公时间" text={union.hours ?? '还没有登记'} />
        <ListRow title="上一级" text={union.parentName ?? '没有'} />
      </Card>
      <View className={union.officers.length > 0 ? '' : 'gone'}>
        <Section title="谁在任">
          <Card>
            {union.officers.map(({ postText, nameMask }) => (
              <ListRow key={`${postText}${nameMask}`} title={nameMask} text={postText} />
            ))}
          </Card>
        </Section>
      </View>
      <View className={union.offers.length > 0 ? '' : 'gone'}>
        <Card>
          <ListRow title="能帮您做的" text={union.offers.join('、')} />
        </Card>
      </View>
    </Page>
  );
}
