// The words of the interface, by language.
import type { Language } from '../catalogue';
import { en } from './strings-en';
import { zh, type Strings } from './strings-zh';

export type { Strings } from './strings-zh';

export function strings(language: Language): Strings {
  return language === 'en' ? en : zh;
}

export const kIcon: { [severity: string]: string } = { error: '✖', warning: '▲', info: 'ℹ', accepted: '○' };
