import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { useCreditAppeal, useDecideCreditAppeal } from '../../../features/venue-desk/use-decisions';
import { ListRow, screen } from '../../../ui';
import { DecisionPage } from '../decision-page';

/** Why somebody did not come: their reason counts, or what was noted stands. */
export default screen(function CreditAppealReview() {
  const { id = '' } = useRouter().params;
  const { appeal, problem, reload } = useCreditAppeal(id);
  const deciding = useDecideCreditAppeal(id);
  return (
    <DecisionPage
      matter={appeal}
      problem={problem}
      reload={reload}
      deciding={deciding}
      title={appeal?.nameMask ?? ''}
      subtitle={appeal ? `${appeal.what} · ${appeal.whichText}` : ''}
      yes={{ text: '情有可原，取消', told: '这一条取消了，已告诉本人' }}
      no={{
        text: '照原来的记',
        told: '照原来的记，已告诉本人',
        words: '这一条继续算，本人马上看到您写的原因。',
        placeholder: '比如：当天没有联系场馆',
        button: '确定，照原来的记',
      }}
    >
      <ListRow title="本人说" text={appeal?.reason ?? ''} />
      <ListRow
        title="什么时候提的"
        text={appeal ? momentText(new Date(appeal.openedAt), new Date()) : ''}
      />
    </DecisionPage>
  );
});
