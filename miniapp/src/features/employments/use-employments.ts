import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type Employments = GetAnswers['/me/employments'];
export type Employment = Employments['items'][number];
export type AddEmployment = PostRoutes['/me/employments']['body'];
export type CorrectEmployment = PostRoutes['/me/employments/{id}/correct']['body'];

export type EmploymentAct =
  | { readonly what: 'add'; readonly body: AddEmployment }
  | { readonly what: 'correct'; readonly id: string; readonly body: CorrectEmployment }
  | { readonly what: 'end'; readonly id: string; readonly until: string }
  | { readonly what: 'remove'; readonly id: string };

/** Where I work, and what I do with the list: every act reads it again. */
export function useEmployments() {
  const list = useResource(() => get('/me/employments'), [], { onShow: true });
  const act = useIntention(async (input: EmploymentAct, key) => {
    const saved = await send(input, key);
    await list.reload();
    return saved;
  });
  return { ...list, act };
}

function send(input: EmploymentAct, key: string) {
  if (input.what === 'add') return post('/me/employments', input.body, { key });
  const to = { path: { id: input.id }, key };
  if (input.what === 'correct') return post('/me/employments/{id}/correct', input.body, to);
  return input.what === 'end'
    ? post('/me/employments/{id}/end', { until: input.until }, to)
    : post('/me/employments/{id}/remove', undefined, to);
}
