import { createElement, useEffect, useRef, type ReactNode } from 'react';

/** Stand-ins for @tarojs/components: plain elements with the same props and events. */
interface Props {
  children?: ReactNode;
  className?: string;
  id?: string;
  style?: string;
  hoverClass?: string;
  onClick?: (event: { stopPropagation(): void }) => void;
  [name: string]: unknown;
}

function plain(tag: string) {
  return function Plain({ children, className, id, onClick, ...rest }: Props) {
    return createElement(tag, { className, id, onClick, ...ariaOf(rest) }, children);
  };
}

export const View = plain('div');
export const Text = plain('span');
export const ScrollView = plain('div');

export function Image({ src, className }: Props) {
  return createElement('img', { src, className, alt: '' });
}

export function Button({ children, className, id, disabled, onClick, ...rest }: Props) {
  const { onGetPhoneNumber } = rest;
  const tap = (event: { stopPropagation(): void }) => {
    onClick?.(event);
    if (typeof onGetPhoneNumber === 'function')
      onGetPhoneNumber({ detail: { code: 'phone-code' } });
  };
  return createElement(
    'button',
    { className, id, disabled, type: 'button', onClick: tap, ...ariaOf(rest) },
    children,
  );
}

function editable(tag: 'input' | 'textarea') {
  return function Editable({ id, value, placeholder, focus, onInput, onBlur, ...rest }: Props) {
    const element = useRef<HTMLInputElement>(null);
    useEffect(() => {
      if (focus) element.current?.focus();
    }, [focus]);
    return createElement(tag, {
      id,
      value,
      placeholder,
      ref: element,
      onBlur,
      onChange: (event: { target: { value: string } }) => {
        if (typeof onInput === 'function') onInput({ detail: { value: event.target.value } });
      },
      ...ariaOf(rest),
    });
  };
}

/** WeChat's wheel, played by an input of the same kind around which the words stand. */
export function Picker({ mode, value, onChange, children, ...rest }: Props) {
  const input = createElement('input', {
    type: mode,
    value,
    onChange: (event: { target: { value: string } }) => {
      if (typeof onChange === 'function') onChange({ detail: { value: event.target.value } });
    },
    ...ariaOf(rest),
  });
  return createElement('div', {}, children, input);
}

export const Input = editable('input');
export const Textarea = editable('textarea');

function ariaOf(props: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).filter(([name]) => name.startsWith('aria-') || name === 'role'),
  );
}
