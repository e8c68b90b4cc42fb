import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { resetTaro } from './taro';

Object.assign(globalThis, { API_BASE: '' });

beforeEach(() => resetTaro());
afterEach(() => cleanup());
