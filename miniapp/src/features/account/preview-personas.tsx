/** Playing other personas exists in the web preview only (see preview-personas.h5.tsx). */
export function PreviewPersonas() {
  return null;
}
