import { useRouter } from '@tarojs/taro';
import { useBookingReview, useDecideBooking } from '../../../features/venue-desk/use-decisions';
import { ListRow, screen } from '../../../ui';
import { DecisionPage } from '../decision-page';

/** A booking that asks for approval: who, where, what for; yes, or no with a reason. */
export default screen(function BookingReview() {
  const { id = '' } = useRouter().params;
  const { booking, problem, reload } = useBookingReview(id);
  const deciding = useDecideBooking(id);
  const facts = booking && [
    `${booking.venueName} ${booking.resourceName}`,
    booking.weeks > 1 ? `连续 ${booking.weeks} 周` : '',
    booking.companions > 0 ? `带 ${booking.companions} 人` : '',
  ];
  return (
    <DecisionPage
      matter={booking}
      problem={problem}
      reload={reload}
      deciding={deciding}
      title={booking?.whenText ?? ''}
      subtitle={facts?.filter(Boolean).join(' · ') ?? ''}
      yes={{ text: '批准', told: '批准了，已告诉本人' }}
      no={{
        text: '不批准',
        told: '没有批准，已告诉本人',
        words: '时间会让给别人，本人马上看到原因。',
        placeholder: '比如：当天有街道的活动',
        button: '确定，不批准',
      }}
    >
      <ListRow title="谁订的" text={booking?.nameMask ?? ''} />
      <ListRow title="工会" text={booking?.unionName ?? '还没有工会'} />
      <ListRow title="做什么用" text={booking?.purpose ?? '没有写'} />
    </DecisionPage>
  );
});
