import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Bars } from '../../../features/figures/bars';
import { useFigures, type Figures } from '../../../features/figures/use-figures';
import { go } from '../../../routes';
import { Alert, Card, ErrorState, ListRow, Page, screen, Section, Skeleton } from '../../../ui';
import '../cadre.css';

export default screen(function FiguresPage() {
  const { organisation } = useRouter().params;
  const { figures, problem, reload } = useFigures(organisation);
  if (!figures) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={3} lines={4} />
        )}
      </Page>
    );
  }
  const { id } = figures.organisation;
  const waiting = figures.ages.map(({ age, text, count }) => ({ code: age, text, count }));
  const states = figures.states.map(({ state, text, count }) => ({ code: state, text, count }));
  return (
    <Page>
      <View>
        <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      </View>
      <Section title={figures.organisation.name} aside={`在办 ${figures.organisation.open} 件`}>
        <Card>
          <Bars bars={waiting} onOpen={(age) => go('figureRecords', { organisation: id, age })} />
          <ListRow title="上交的待办" text="到期没有答复的" onTap={() => go('escalated')} />
        </Card>
      </Section>
      <Card>
        <ListRow
          title="场馆使用"
          text="几点最忙、多少人约了没来"
          onTap={() => go('venueFigures')}
        />
      </Card>
      <Section title="收到的申请" aside={`${figures.from} 到 ${figures.to}`}>
        <Card>
          <Bars
            bars={states}
            onOpen={(state) => go('figureRecords', { organisation: id, state })}
          />
        </Card>
      </Section>
      <Reached figures={figures} />
      <View className={figures.below.length > 0 ? '' : 'gone'}>
        <Section title="下一级工会">
          <Card>
            {figures.below.map((one) => (
              <ListRow
                key={one.id}
                title={one.name}
                text={`收到 ${one.received} 件，在办 ${one.open} 件，超时 ${one.late} 件`}
                onTap={() => go('figures', { organisation: one.id })}
              />
            ))}
          </Card>
        </Section>
      </View>
    </Page>
  );
});

function Reached({ figures }: { figures: Figures }) {
  const { deciding, verifiedPercent, newForm, migrant } = figures;
  const days = (count: number | null | undefined) =>
    typeof count === 'number' ? `${count} 个工作日` : '还没有';
  return (
    <Section title="多快、有谁">
      <Card>
        <ListRow
          title="一半的申请在这以内办完"
          text="等本人补充的时间不算"
          aside={days(deciding.median)}
        />
        <ListRow title="十份里九份在这以内办完" aside={days(deciding.ninetieth)} />
        <ListRow
          title="手机号由微信核实过"
          aside={typeof verifiedPercent === 'number' ? `${verifiedPercent}%` : '人数太少，不显示'}
        />
        <ListRow title="新就业形态劳动者" aside={newForm.text} />
        <ListRow title="外来务工人员" text="身份证不是本市发的" aside={migrant.text} />
      </Card>
    </Section>
  );
}
