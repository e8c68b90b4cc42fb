import type { ContentCheckState } from '@home/shared';

/** What WeChat pushes when it has looked at a picture. */
export interface MediaAnswer {
  readonly traceId: string;
  readonly state: ContentCheckState;
}

/** `undefined`: some other event, or one that does not say anything. */
export function mediaAnswerIn(body: unknown): MediaAnswer | undefined {
  if (!isObject(body) || body['Event'] !== 'wxa_media_check') return undefined;
  const { trace_id: traceId, result, errcode } = body;
  if (typeof traceId !== 'string' || !/^[\w-]{1,64}$/.test(traceId)) return undefined;
  // It could not fetch the picture, or not look at it: a person has to.
  if (errcode !== undefined && errcode !== 0) return { traceId, state: 'review' };
  const suggest = isObject(result) ? result['suggest'] : undefined;
  if (suggest === 'pass') return { traceId, state: 'passed' };
  if (suggest === 'risky' || suggest === 'review') return { traceId, state: suggest };
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
