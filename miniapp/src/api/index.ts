export { get, getBytes, post, postFile, postPicture, type Sending } from './client';
export type * from './contract';
export { ApiError, errorText, isCancelled, isOffline, isSignedOut, refusalOf } from './error';
export { useIntention, type Intention } from './use-intention';
export { usePaged, type Paged } from './use-paged';
export { useResource, type Resource } from './use-resource';
