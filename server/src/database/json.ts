/** A JSON expression of a SELECT: the driver hands it over read (MariaDB says that it is JSON) or as text. */
export type JsonValue = string | object | null;

export const readJson = <T>(value: JsonValue): T | null =>
  typeof value === 'string' ? (JSON.parse(value) as T) : (value as T | null);
