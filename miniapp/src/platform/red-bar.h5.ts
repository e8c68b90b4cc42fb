import Taro, { useDidShow } from '@tarojs/taro';

/** The browser build ignores a page's own bar colours: the home page's red is set by hand. */
export function useRedBar(): void {
  useDidShow(() => {
    void Taro.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#C8161D' });
  });
}
