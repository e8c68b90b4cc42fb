import { ApiError, errorText, getBytes, post, useIntention, useResource } from '../../api';
import { uuid } from '../../platform/random';

/** The newest code in use of one station, as a picture to print. */
export function useCodePicture(stationId: string, version: number | null) {
  const { data, error, loading, reload } = useResource(
    async () => {
      const png = await getBytes('/stations/{id}/code.png', { path: { id: stationId } });
      return `data:image/png;base64,${png}`;
    },
    [stationId, version],
    { when: version !== null },
  );
  return { picture: data, loading, problem: error === undefined ? '' : errorText(error), reload };
}

/** A new version beside those already printed. */
export function useNewCode(stationId: string) {
  return useIntention((_none: undefined, key) =>
    post('/stations/{id}/codes', undefined, { path: { id: stationId }, key }),
  );
}

/** Retires all versions up to this one: the stickers that have been replaced. */
export function useRetireCodes(stationId: string) {
  return useIntention(async ({ upTo }: { upTo: number }) => {
    for (let version = upTo; version >= 1; version -= 1) await retire(stationId, version);
    return true;
  });
}

async function retire(stationId: string, version: number): Promise<void> {
  const path = { id: stationId, version: String(version) };
  try {
    await post('/stations/{id}/codes/{version}/retire', undefined, { path, key: uuid() });
  } catch (error) {
    // Retired before: that is what was wanted.
    if (!(error instanceof ApiError && error.status === 409)) throw error;
  }
}
