import { defineErrors } from '../errors.ts';

export const PhotoError = defineErrors({
  NotFound: {
    code: 'photo.not_found',
    status: 404,
    text: '没有找到这张照片，可能已经去掉了，请刷新',
  },
  SubjectNotFound: {
    code: 'photo.subject_not_found',
    status: 404,
    text: '没有找到要放照片的地方，请返回重新选择',
  },
  Full: { code: 'photo.full', status: 409, text: '最多放 9 张照片，请先去掉用不上的' },
  NotAPicture: { code: 'photo.not_a_picture', status: 422, text: '这里只放照片，请重新选一张' },
  Changed: { code: 'photo.changed', status: 409, text: '照片刚刚有增减，请刷新看看再排' },
});
