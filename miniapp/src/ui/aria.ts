/** Accessible names and states in the spelling each platform reads. */
export interface Aria {
  role?:
    'button' | 'checkbox' | 'radio' | 'img' | 'alert' | 'status' | 'heading' | 'dialog' | 'list';
  label?: string;
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
}

/** WeChat reads `aria-role`, browsers `role`; a tappable View needs a tab stop in a browser. */
export function aria(props: Aria): Record<string, string | boolean | number> {
  const out: Record<string, string | boolean | number> = {};
  const { role, ...states } = props;
  if (role) {
    out[process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'] = role;
    if (process.env.TARO_ENV !== 'weapp' && isTappable(role)) out.tabIndex = 0;
  }
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined)
      out[`aria-${name}`] = typeof value === 'string' ? value : String(value);
  }
  return out;
}

function isTappable(role: Aria['role']): boolean {
  return role === 'button' || role === 'checkbox' || role === 'radio';
}
