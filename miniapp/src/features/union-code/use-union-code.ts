import { errorText, get, getBytes, post, useIntention, useResource } from '../../api';

/** A union's own code: the newest in use, its picture, its poster. */
export function useUnionCode(id: string) {
  const { data, error, reload, replace } = useResource(
    () => get('/organisations/{id}/code', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  const issue = useIntention(async (_none: undefined, key) => {
    const code = await post('/organisations/{id}/code', undefined, { path: { id }, key });
    replace(code);
    return code;
  });
  const retire = useIntention(async (_none: undefined, key) => {
    replace(await post('/organisations/{id}/code/retire-older', undefined, { path: { id }, key }));
    return true;
  });
  return {
    code: data,
    problem: error === undefined ? '' : errorText(error),
    reload,
    issue,
    retire,
  };
}

export function useUnionCodePicture(id: string, version: number) {
  const { data, error, reload } = useResource(
    async () => {
      const png = await getBytes('/organisations/{id}/code/picture.png', { path: { id } });
      return `data:image/png;base64,${png}`;
    },
    [id, version],
    { when: version > 0 },
  );
  return { picture: data, problem: error === undefined ? '' : errorText(error), reload };
}

/** What scanning a union's code leads to; the server decides what to offer. */
export function useUnionScan(scene: string | undefined) {
  return useResource(() => get('/scan/union', { query: { scene }, viewer: 'optional' }), [scene], {
    storeAs: `scan.${scene ?? ''}`,
    when: scene !== undefined,
  });
}
