import Taro from '@tarojs/taro';

const longest = 40;

/** What the phone calls itself, for its owner's list of devices; undefined when it does not say. */
export function deviceName(): string | undefined {
  try {
    const { brand, model } = Taro.getSystemInfoSync();
    const name = model.toLowerCase().includes(brand.toLowerCase()) ? model : `${brand} ${model}`;
    return name.trim().slice(0, longest) || undefined;
  } catch {
    return undefined;
  }
}
