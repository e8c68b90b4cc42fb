import { getMetadataStorage } from 'class-validator';

type FindRules = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

const isDone = new WeakSet<object>();

/** Rules are declared while the code is loaded and never change; class-validator searches for them at every call. */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (isDone.has(storage)) return;
  isDone.add(storage);
  const find: FindRules = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<FindRules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups)
      return find(target, schema, always, strictGroups, groups);
    const rules = known.get(target) ?? find(target, schema, always, strictGroups);
    known.set(target, rules);
    return rules;
  };
}
