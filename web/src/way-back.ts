// The browser's way back from a result leads to the form, with what was typed, and not out of the page.
// The element leaves the history alone: that of a portal is the portal's.
import { enter } from './address';
import type { GoujiChecker } from './element';

const kForm = 'gouji-form';
const kResult = 'gouji-result';

export function wayBack(checker: GoujiChecker): void {
  const state = () => checker.getAttribute('state');
  enter(kForm);
  checker.addEventListener('gouji-start', () => {
    // What takes the place of a result has the way back of the first.
    if (history.state === kResult || !/^(unchecked|error)$/.test(state() || '')) return;
    enter(kForm);
    enter(kResult, null, true);
  });
  window.addEventListener('popstate', (event) => {
    if (event.state === kForm && state() !== 'unchecked') checker.reset();
  });
}
