// Small PDFs, written by hand for the tests.

const latin = (text) => Buffer.from(text, 'latin1');

export class Pdf {
  objects = [];

  /** The number of a new object; a body may be given later. */
  add(body = null) {
    this.objects.push(body);
    return this.objects.length;
  }

  stream(dict, data) {
    const bytes = Buffer.isBuffer(data) ? data : latin(data);
    return this.add(Buffer.concat([latin(`<<${dict}/Length ${bytes.length}>>\nstream\n`), bytes, latin('\nendstream')]));
  }

  bytes(root, trailer = '') {
    const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
    const offsets = [];
    let size = parts[0].length;
    this.objects.forEach((body, i) => {
      offsets.push(size);
      const part = Buffer.concat([latin(`${i + 1} 0 obj\n`), Buffer.isBuffer(body) ? body : latin(body), latin('\nendobj\n')]);
      parts.push(part);
      size += part.length;
    });
    const rows = offsets.map((offset) => String(offset).padStart(10, '0') + ' 00000 n \n').join('');
    const count = offsets.length + 1;
    parts.push(latin(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<</Size ${count}/Root ${root} 0 R${trailer}>>\nstartxref\n${size}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
}

const hex = (code) => code.toString(16).padStart(4, '0');
const utf16 = (text) => [...Array(text.length).keys()].map((i) => hex(text.charCodeAt(i))).join('');

/** A font whose codes are 1, 2, 3… for `characters`, each as wide as it is high. */
export function codedFont(pdf, characters, { toUnicode = true, widths = '' } = {}) {
  const map = characters.map((c, i) => `<${hex(i + 1)}> <${utf16(c)}>`);
  const blocks = [];
  for (let i = 0; i < map.length; i += 100) {
    const block = map.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  const cmap = pdf.stream(
    '',
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n` +
      `1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`,
  );
  const descriptor = pdf.add('<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>');
  const cid = pdf.add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000${widths}/FontDescriptor ${descriptor} 0 R>>`);
  return pdf.add(
    `<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[${cid} 0 R]${toUnicode ? `/ToUnicode ${cmap} 0 R` : ''}>>`,
  );
}

/** One page or more of the given content, with resources and page entries. */
export function pagesOf(pdf, contents, { resources = '', page = '', catalog = '', trailer = '' } = {}) {
  const tree = pdf.add();
  const kids = contents.map((content) => {
    const stream = pdf.stream('', content);
    return pdf.add(`<</Type/Page/Parent ${tree} 0 R/Resources<<${resources}>>/Contents ${stream} 0 R${page}>>`);
  });
  pdf.objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((k) => `${k} 0 R`).join(' ')}]/MediaBox[0 0 600 800]>>`;
  return pdf.bytes(pdf.add(`<</Type/Catalog/Pages ${tree} 0 R${catalog}>>`), trailer);
}

/** A report as a PDF: a line a line, what tabs part in columns. Pages hold fifty lines. */
export function textPdf(text) {
  const pdf = new Pdf();
  const lines = text.split('\n');
  const characters = [...new Set(text.replace(/[\n\t]/g, ''))];
  const font = codedFont(pdf, characters);
  const contents = [];
  for (let from = 0; from < lines.length; from += 50) {
    const shown = lines.slice(from, from + 50).flatMap((line, i) =>
      line.split('\t').map((cell, column) => {
        const codes = [...cell].map((c) => hex(characters.indexOf(c) + 1)).join('');
        return codes ? `1 0 0 1 ${10 + 72 * column} ${780 - 15 * i} Tm <${codes}> Tj` : '';
      }),
    );
    contents.push(`BT /F 8 Tf ${shown.join('\n')} ET`);
  }
  return pagesOf(pdf, contents, { resources: `/Font<</F ${font} 0 R>>` });
}

export function lockedPdf() {
  const bytes = '00'.repeat(32);
  return pagesOf(new Pdf(), ['BT ET'], {
    trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O<${bytes}>/U<${bytes}>/P -4>>/ID[<00><00>]`,
  });
}

export function scannedPdf() {
  const pdf = new Pdf();
  const image = pdf.stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '\x80');
  return pagesOf(pdf, ['q 500 0 0 700 50 50 cm /I Do Q'], { resources: `/XObject<</I ${image} 0 R>>` });
}
