import type { ManagedActivity } from './use-managed';

export interface ResizeWords {
  /** Whom it concerns; '' while nothing would change. */
  readonly text: string;
  readonly allowed: boolean;
}

type Places = Pick<
  ManagedActivity,
  'mode' | 'status' | 'capacity' | 'free' | 'waiting' | 'concerned'
>;

/** What another number of places would do, before it is done. */
export function resizeWords(
  { mode, status, capacity, free, waiting, concerned }: Places,
  next: number,
): ResizeWords {
  const taken = capacity - free;
  if (!Number.isInteger(next) || next < 1 || next === capacity) return { text: '', allowed: false };
  if (next < taken)
    return {
      text: `已经占了 ${taken} 个，最少改到 ${taken}。要再少，先在名单里和人说好、逐个取消。`,
      allowed: false,
    };
  const isBeforeDraw = mode === 'draw' && status === 'published';
  if (isBeforeDraw)
    return { text: `报名的 ${concerned} 人都还在，截止时按 ${next} 个名额抽。`, allowed: true };
  if (next < capacity)
    return { text: `已经有名额的 ${taken} 人都保留，不再放出别的名额。`, allowed: true };
  const more = next - taken;
  return waiting > 0
    ? {
        text: `按先后给候补的前 ${Math.min(more, waiting)} 人留名额，马上通知他们来确认。`,
        allowed: true,
      }
    : { text: `多出来的 ${next - capacity} 个名额，马上就能报。`, allowed: true };
}
