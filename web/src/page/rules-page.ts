// Which of the page's two views is shown: the check, or the rules (#rules, #rules=GROUP, #rule=ID).
// The check stays as it is meanwhile; the browser's way back leads to it.
import type { Catalogue, Language } from '../catalogue';
import type { GoujiChecker } from '../element';
import { RulesView } from './rules-view';

export class RulesPage {
  private readonly view = new RulesView();
  /** What is drawn, if anything. */
  private drawn: Language | null = null;
  private open = false;
  private scrolled = 0;
  private active: HTMLElement | null = null;

  /** `changed` is called when another view is shown. */
  constructor(
    private readonly checker: GoujiChecker,
    private readonly language: () => Language,
    private readonly changed: () => void,
  ) {
    (checker.parentNode as Node).insertBefore(this.view.element, checker.nextSibling);
    window.addEventListener('hashchange', () => this.follow());
    // What is pasted or dropped here is checked, and that is to be seen.
    checker.addEventListener('gouji-start', () => {
      if (!this.open) return;
      this.leave();
      location.hash = '#checker';
    });
  }

  get shown(): boolean {
    return this.open;
  }

  /** Shows what the address asks for. */
  follow(): void {
    const asked = /^#rules?(?:=([\w-]+))?$/.exec(location.hash);
    if (asked) this.show(asked[1] || null);
    else if (this.open) {
      this.leave();
      if (this.active) this.active.focus({ preventScroll: true });
      window.scrollTo(0, this.scrolled);
    }
  }

  reword(): void {
    if (this.open) this.draw();
  }

  private show(what: string | null): void {
    if (!this.open) {
      this.scrolled = window.pageYOffset;
      const { shadowRoot } = this.checker;
      this.active = (shadowRoot && shadowRoot.activeElement) as HTMLElement | null;
      this.open = true;
      this.checker.hidden = true;
      this.view.element.hidden = false;
      this.changed();
    }
    this.draw().then(() => {
      if (this.open) this.view.reveal(what);
    });
  }

  private leave(): void {
    this.open = false;
    this.view.element.hidden = true;
    this.checker.hidden = false;
    this.changed();
  }

  private draw(): Promise<void> {
    const language = this.language();
    if (this.drawn === language) return Promise.resolve();
    return this.checker.catalogue(language).then(
      (catalogue: Catalogue) => {
        this.view.draw(catalogue, language);
        this.drawn = language;
      },
      () => this.view.draw(null, language),
    );
  }
}
