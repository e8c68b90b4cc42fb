import Taro from '@tarojs/taro';

interface Question {
  title: string;
  text: string;
  /** The act itself as a verb, at most four characters (a WeChat limit). */
  yes: string;
  no?: string;
}

/** Asks before something that cannot be undone. */
export async function confirm({ title, text, yes, no = '再想想' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#C8161D',
  });
  return answer.confirm;
}

/** A short word that something has happened; goes away by itself. */
export function tell(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}
