// The browser's way back from a result leads to the form, with what was typed, and not out of the page.
// The element leaves the history alone, and so does the page in a frame: that of a portal is the portal's.
import { enter } from './address';
import type { GoujiChecker } from '../element';

const kForm = 'gouji-form';
const kResult = 'gouji-result';

export function wayBack(checker: GoujiChecker): void {
  if (window.parent !== window) return;
  const shown = () => checker.getAttribute('state') !== 'unchecked';
  /** On the way to the form, which is there already. */
  let returning = false;
  const begin = () => {
    enter(kForm);
    enter(kResult, null, true);
  };
  enter(kForm);
  checker.addEventListener('gouji-start', () => {
    // What takes the place of a result has the way back of the first.
    const state = checker.getAttribute('state') || '';
    if (!returning && history.state !== kResult && /^(unchecked|error)$/.test(state)) begin();
  });
  checker.addEventListener('gouji-reset', () => {
    if (returning || history.state !== kResult) return;
    returning = true;
    history.back();
  });
  window.addEventListener('popstate', (event) => {
    const arrived = returning;
    returning = false;
    // Something may have come meanwhile.
    if (arrived && shown()) begin();
    else if (event.state === kForm && shown()) checker.reset();
  });
}
