// The line that says which profile is used, and takes another.
import { readFile } from '../clipboard';
import { append, button, empty, h } from '../view/dom';
import type { Strings } from '../words/strings';
import { visible } from '../view/visible';

/** What an office has set for itself; the engine knows what it means. */
export interface Profile {
  name: string;
  json: string;
}

const kMaxBytes = 1024 * 1024;

export function isProfile(file: File): boolean {
  return /\.json$/i.test(file.name);
}

/** Rejects when the file cannot be read, or is far too large to be one. */
export function readProfile(file: File): Promise<Profile> {
  if (file.size > kMaxBytes) return Promise.reject(new Error('too large'));
  return readFile(file).then((bytes) => {
    const json = new TextDecoder().decode(bytes);
    let name = file.name;
    try {
      const named = JSON.parse(json).name;
      if (typeof named === 'string' && named) name = named;
    } catch (error) {
      // The engine says what is wrong with it.
    }
    return { name, json };
  });
}

export class ProfileLine {
  readonly element = h('div', { class: 'profile' });
  readonly picker = h('input', { type: 'file', class: 'hidden-text', tabindex: '-1', accept: '.json' });
  private used: Profile | null = null;
  private problem = '';

  constructor(private readonly hooks: { profile(file: File): Promise<unknown>; noProfile(): void }) {
    this.picker.addEventListener('change', () => {
      const file = this.picker.files && this.picker.files[0];
      if (file) hooks.profile(file);
      this.picker.value = '';
    });
  }

  set(used: Profile | null, problem: string): void {
    this.used = used;
    this.problem = problem;
  }

  hasFocus(): boolean {
    const active = (this.element.getRootNode() as ShadowRoot).activeElement;
    return !!active && this.element.contains(active);
  }

  /** `small`: nothing is said of it as long as there is nothing to say. */
  draw(words: Strings, small: boolean): void {
    const { used, problem } = this;
    empty(this.element);
    this.picker.setAttribute('aria-label', words.chooseProfile);
    this.element.hidden = small && !used && !problem;
    append(this.element, [
      problem ? h('p', { class: 'profile-problem', role: 'alert' }, problem) : null,
      h(
        'p',
        {},
        used ? words.profileUsed : words.profileNone + ' ',
        used ? h('strong', {}, visible(used.name)) : null,
        used ? button(words.removeProfile, () => this.hooks.noProfile(), { class: 'link remove-profile' }) : null,
        used || small ? null : button(words.chooseProfile, () => this.picker.click(), { class: 'link choose-profile' }),
      ),
    ]);
  }
}
