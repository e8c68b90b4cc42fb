import { AwsClient } from 'aws4fetch';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkKey, FileStorage, StorageError, type StoredObject } from './storage';
import type { S3Credentials, S3Place } from './storage-url';

const TRIES = 4;
const TIMEOUT_MS = 20_000;
const FIRST_PAUSE_MS = 100;

type Method = 'GET' | 'PUT' | 'DELETE';

interface Wanted {
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** Any S3-compatible store, by signed requests. Every request may be repeated, so what fails in passing is tried again. */
export class S3Storage extends FileStorage {
  private readonly client: AwsClient;

  constructor(
    private readonly place: S3Place,
    credentials: S3Credentials,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    // Its own retries know no deadline.
    this.client = new AwsClient({
      ...credentials,
      service: 's3',
      region: place.region,
      retries: 0,
    });
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const answer = await this.send('PUT', { key, body: bytes });
    if (!answer.ok) throw await refusal('write', answer);
    await answer.arrayBuffer();
  }

  async get(key: string): Promise<Readable | undefined> {
    const answer = await this.send('GET', { key });
    if (answer.status === 404) {
      await answer.arrayBuffer();
      return undefined;
    }
    if (!answer.ok || !answer.body) throw await refusal('read', answer);
    // The same stream under two names: the browser's and Node's.
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }

  async delete(key: string): Promise<void> {
    const answer = await this.send('DELETE', { key });
    if (!answer.ok && answer.status !== 404) throw await refusal('delete', answer);
    await answer.arrayBuffer();
  }

  async *list(): AsyncIterable<StoredObject> {
    const { prefix } = this.place;
    for (let token: string | undefined, more = true; more;) {
      const query = {
        'list-type': '2',
        ...(prefix === '' ? {} : { prefix }),
        ...(token === undefined ? {} : { 'continuation-token': token }),
      };
      const answer = await this.send('GET', { query });
      if (!answer.ok) throw await refusal('list', answer);
      const page = await answer.text();
      yield* objectsIn(page, prefix);
      token = textOf('NextContinuationToken', page);
      more = textOf('IsTruncated', page) === 'true' && token !== undefined;
    }
  }

  private async send(method: Method, { key, query = {}, body }: Wanted): Promise<Response> {
    const url = this.urlOf(key);
    url.search = new URLSearchParams(query).toString();
    for (let tried = 1; ; tried += 1) {
      const answer = await this.attempt(method, url, body);
      if (typeof answer !== 'string' && !mayPass(answer.status)) return answer;
      if (tried === TRIES)
        throw new StorageError(`no answer: ${typeof answer === 'string' ? answer : answer.status}`);
      if (typeof answer !== 'string') await answer.arrayBuffer();
      await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** tried);
    }
  }

  /** The answer, or the name of what went wrong on the way. */
  private async attempt(
    method: Method,
    url: URL,
    body: Buffer | undefined,
  ): Promise<Response | string> {
    try {
      return await this.client.fetch(url, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeoutMs),
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
    } catch (error) {
      return error instanceof Error ? error.name : 'failed';
    }
  }

  private urlOf(key: string | undefined): URL {
    const { endpoint, bucket, prefix, pathStyle } = this.place;
    const url = new URL(endpoint);
    const object = key === undefined ? '' : `/${prefix}${checkKey(key)}`;
    if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = pathStyle ? `/${bucket}${object}` : object;
    return url;
  }
}

/** Busy or broken for now. */
const mayPass = (status: number): boolean => status === 429 || status >= 500;

/** `<Code>` of the answer, such as AccessDenied; the rest of it names the bucket and the key. */
async function refusal(what: string, answer: Response): Promise<StorageError> {
  const code = textOf('Code', await answer.text());
  return new StorageError(`cannot ${what}: ${answer.status} ${code ?? ''}`.trim());
}

function* objectsIn(page: string, prefix: string): Iterable<StoredObject> {
  for (const [, contents = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const key = textOf('Key', contents)?.slice(prefix.length) ?? '';
    const at = new Date(textOf('LastModified', contents) ?? '');
    if (key !== '' && !Number.isNaN(at.getTime())) yield { key, ageMs: Date.now() - at.getTime() };
  }
}

/** The text of the first such element. Keys are ours and plain; tokens may carry an escaped sign. */
function textOf(element: string, xml: string): string | undefined {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
