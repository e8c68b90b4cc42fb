import { mediaAnswerIn } from './callback.rules';

const event = (more: object) => ({ Event: 'wxa_media_check', trace_id: '60ae-1', ...more });

describe('what WeChat pushes', () => {
  it.each([
    ['pass', 'passed'],
    ['review', 'review'],
    ['risky', 'risky'],
  ])('an advice of %s counts as %s', (suggest, state) => {
    expect(mediaAnswerIn(event({ errcode: 0, result: { suggest, label: 100 } }))).toEqual({
      traceId: '60ae-1',
      state,
    });
  });

  it('a picture it could not look at is for a person', () => {
    expect(mediaAnswerIn(event({ errcode: -1008, result: { suggest: 'pass' } }))?.state).toBe(
      'review',
    );
  });

  it.each([
    ['another event', { Event: 'subscribe_msg_popup_event', trace_id: 'a', result: {} }],
    ['no trace', { Event: 'wxa_media_check', result: { suggest: 'pass' } }],
    ['a trace that is none', event({ trace_id: "' OR 1=1", result: { suggest: 'pass' } })],
    ['an advice nobody knows', event({ result: { suggest: 'maybe' } })],
    ['a text', 'hello'],
    ['nothing', null],
  ])('%s says nothing', (_name, body) => {
    expect(mediaAnswerIn(body)).toBeUndefined();
  });
});
