// What the reader chose stands in the address, as in ?lang=en&size=large&theme=dark: it outlives a
// reload and can be a bookmark, and the browser is given nothing to store.

/** The value of a parameter, or nothing. */
export function chosen(name: string): string {
  const found = new RegExp('[?&]' + name + '=(\\w+)').exec(location.search);
  return found ? found[1] : '';
}

/** Writes choices; an empty one goes. What else the address holds stays. */
export function keep(choices: { [name: string]: string }): void {
  const parts = location.search
    .slice(1)
    .split('&')
    .filter((part) => part && !(part.split('=')[0] in choices));
  for (const name in choices) if (choices[name]) parts.push(name + '=' + choices[name]);
  const search = parts.length ? '?' + parts.join('&') : '';
  if (search !== location.search) enter(history.state, location.pathname + search + location.hash);
}

/** Changes the entry of the history that is shown, or adds one; where a page may not, nothing happens. */
export function enter(state: unknown, address: string | null = null, added = false): void {
  try {
    if (added) history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  } catch (error) {
    // A sandbox: the choice holds until the page is left.
  }
}
