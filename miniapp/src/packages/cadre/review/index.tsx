import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ApplicantCard, ApplicantNoteCard } from '../../../features/review/applicant-card';
import { PaperStrip } from '../../../features/papers/paper-strip';
import { usePapers } from '../../../features/papers/use-papers';
import { ForwardSheet } from '../../../features/review/forward-sheet';
import { RejectSheet } from '../../../features/review/reject-sheet';
import { ResolutionSheet } from '../../../features/review/resolution-sheet';
import { ReturnSheet } from '../../../features/review/return-sheet';
import { RevealSheet } from '../../../features/review/reveal-sheet';
import { DisputeRow, ReviewHead, ReviewRoute } from '../../../features/review/review-view';
import { todayAfter } from '../../../features/review/today';
import { useReveal } from '../../../features/review/use-reveal';
import { useReview } from '../../../features/review/use-review';
import { back } from '../../../routes';
import { useKnownMe } from '../../../session/me';
import { ActionBar, Button, ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

type Open = 'approve' | 'return' | 'forward' | 'reject' | 'reveal';

export default screen(function Review() {
  const { id = '' } = useRouter().params;
  const { review, problem, reload } = useReview(id);
  const { me } = useKnownMe();
  const today = todayAfter(me?.serverTime);
  const { revealed, ...reveal } = useReveal(id);
  const papers = usePapers({ subjectType: 'join_application', subjectId: review ? id : '' });
  const [open, setOpen] = useState<Open>();

  if (!review) {
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
  const sheet = (name: Open, done: () => void) => ({
    open: open === name,
    onClose: () => setOpen(undefined),
    onDone: done,
    onRefresh: () => {
      setOpen(undefined);
      void reload();
    },
  });
  const decided = (words: string) => () => {
    setOpen(undefined);
    tell(words);
    back();
  };
  const can = (action: (typeof review.actions)[number]) => review.actions.includes(action);
  return (
    <Page
      actions={
        can('approve') || can('return') ? (
          <ActionBar row>
            {can('return') ? (
              <Button kind="outlined" text="退回补充" onTap={() => setOpen('return')} />
            ) : null}
            {can('approve') ? <Button text="写进决议" onTap={() => setOpen('approve')} /> : null}
          </ActionBar>
        ) : null
      }
    >
      <ReviewHead review={review} today={today} />
      <ApplicantCard review={review} revealed={revealed} onReveal={() => setOpen('reveal')} />
      {review.applicantNote ? (
        <ApplicantNoteCard note={review.applicantNote} check={review.applicantNoteCheck} />
      ) : null}
      <PaperStrip
        papers={papers}
        title="申请人的材料"
        text="点开看。每次打开都有记录，本人能看到。"
        viewer="office"
      />
      <DisputeRow application={review.disputed ? id : undefined} />
      <ReviewRoute
        review={review}
        actions={review.actions}
        onForward={() => setOpen('forward')}
        onReject={() => setOpen('reject')}
      />
      <RevealSheet {...reveal} {...sheet('reveal', () => setOpen(undefined))} />
      <ResolutionSheet
        applicants={[{ id, title: review.nameMask }]}
        today={today}
        {...sheet('approve', decided(`${review.nameMask}已经入会`))}
      />
      <ReturnSheet
        applicationId={id}
        options={review.missingOptions}
        {...sheet('return', decided('已退回，等本人补充'))}
      />
      <ForwardSheet
        applicationId={id}
        reasons={review.forwardReasons}
        {...sheet('forward', decided('已转过去，时限接着算'))}
      />
      <RejectSheet
        applicationId={id}
        nameMask={review.nameMask}
        reasons={review.rejectReasons}
        {...sheet('reject', decided('已告诉本人'))}
      />
    </Page>
  );
});
