import { defineErrors } from '../errors.ts';

export const OrganisationError = defineErrors({
  NotFound: {
    code: 'organisation.not_found',
    status: 404,
    text: '没有找到这个工会，请返回重新选择',
  },
  SearchTooShort: {
    code: 'organisation.search_too_short',
    status: 400,
    text: '请至少输入 2 个字再查找',
  },
});
