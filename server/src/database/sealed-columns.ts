import { getMetadataArgsStorage } from 'typeorm';

/** Where a sealed value stands; with the row's `id` it is what the seal is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

type Entity = abstract new (...args: never[]) => object;

const marks: { entity: unknown; column: string }[] = [];

export function markSealed(entity: unknown, column: string): void {
  marks.push({ entity, column });
}

/** The marked columns of these entities, in the order in which they are declared. */
export function sealedColumnsOf(entities: readonly Entity[]): SealedColumn[] {
  const { tables } = getMetadataArgsStorage();
  return entities.flatMap((entity) => {
    const table = tables.find(({ target }) => target === entity)?.name;
    if (table === undefined) throw new Error('an entity without a table name');
    return marks
      .filter((mark) => mark.entity === entity)
      .map(({ column }): SealedColumn => ({ table, column }));
  });
}
