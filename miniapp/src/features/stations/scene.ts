/** The scene of one of our stickers, a station's or a union's, wherever it stands in what a scanner or WeChat handed over. */
const scenePattern = /[SU]1\.[1-9a-z][0-9a-z]{0,6}\.[1-9a-z][0-9a-z]{0,3}\.[A-Za-z0-9_-]{12}/;

/**
 * WeChat gives `scene` (URL-encoded) for mini-program codes and `q` (an encoded link) for plain QR
 * codes; our scanner gives a path or a link. A code that is not ours is passed on as it is: the
 * server has the words for it.
 */
export function sceneOf(params: Readonly<Record<string, string | undefined>>): string | undefined {
  const raw = params.scene ?? params.q;
  if (!raw) return undefined;
  return sceneIn(raw) ?? decoded(raw);
}

export function sceneIn(text: string): string | undefined {
  return scenePattern.exec(text)?.[0] ?? scenePattern.exec(decoded(decoded(text)))?.[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
