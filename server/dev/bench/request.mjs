// What the requests of all kinds are made of.
import { randomUUID } from 'node:crypto';

export const bytesOf = (uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex');
export const bearer = (token) => ({ authorization: `Bearer ${token}` });
export const keyOf = (headers) => bytesOf(headers['idempotency-key']);
export const pick = (list, i) => list[i % list.length];
export const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));

export const write = (path, token, body) => ({
  method: 'POST',
  path,
  headers: { ...bearer(token), 'idempotency-key': randomUUID() },
  body,
});
