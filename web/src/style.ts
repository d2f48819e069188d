import sheet from 'gouji:style';

declare const GOUJI_STYLE_URL: string;

/** A constructed sheet needs nothing of the page's policy; without it, a linked file. */
export function adoptStyle(root: ShadowRoot): void {
  const constructed =
    'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype;
  if (constructed) {
    const made = new CSSStyleSheet();
    made.replaceSync(sheet);
    root.adoptedStyleSheets = [made];
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = GOUJI_STYLE_URL;
  root.appendChild(link);
}
