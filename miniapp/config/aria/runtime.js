import { mergeInternalComponents } from '@tarojs/shared';
import { components } from './aria-attributes.cjs';

mergeInternalComponents(structuredCloneOf(components));

// structuredClone is missing in the WeChat runtime; the table is two levels of strings.
function structuredCloneOf(table) {
  const copy = {};
  Object.keys(table).forEach((name) => {
    copy[name] = { ...table[name] };
  });
  return copy;
}
