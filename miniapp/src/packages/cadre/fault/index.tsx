import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { useFaultReview, useSettleFault } from '../../../features/faults/use-faults';
import { ListRow, screen } from '../../../ui';
import { DecisionPage } from '../decision-page';

/** Something is broken: seen to, or said why not. */
export default screen(function FaultReview() {
  const { id = '' } = useRouter().params;
  const { fault, problem, reload } = useFaultReview(id);
  const settling = useSettleFault(id);
  const others = fault && fault.others > 0 ? ` · 另有 ${fault.others} 人也报了，会一起办结` : '';
  return (
    <DecisionPage
      matter={fault}
      problem={problem}
      reload={reload}
      deciding={settling}
      title={fault?.whereText ?? ''}
      subtitle={`${fault?.kindText ?? ''}${others}`}
      yes={{ text: '处理好了', told: '已告诉报修的人' }}
      no={{
        text: '不用处理',
        told: '已告诉报修的人',
        words: '报修的人马上看到您写的原因。',
        placeholder: '比如：去看过了，灯是好的，开关在门后',
        button: '确定，不用处理',
      }}
    >
      <ListRow title="报修的人说" text={fault?.text ?? ''} />
      <ListRow
        title="什么时候报的"
        text={fault ? momentText(new Date(fault.openedAt), new Date()) : ''}
      />
    </DecisionPage>
  );
});
