// What is made of the pages of a PDF. Also pins the inner layout of the pdf.js that is used.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { loadPages } from '../tools/pdf-pages.mjs';
import { codedFont, lockedPdf, Pdf, pagesOf, scannedPdf, textPdf } from './make-pdf.mjs';
import { sampleText } from './support.mjs';

const { pdfPages, kLimits } = await loadPages();
const kText = [...'甲乙丙丁一二三 ABC'];

/** The records of one page with this content; the font /F has the characters of kText. */
async function records(content, options = {}) {
  const pdf = new Pdf();
  const font = codedFont(pdf, options.characters || kText, options.font);
  const extra = options.objects ? options.objects(pdf, font) : '';
  const bytes = pagesOf(pdf, [content], { ...options, resources: `/Font<</F ${font} 0 R>>${extra}` });
  const text = await pdfPages(new Uint8Array(bytes));
  assert.match(text, /\n$/);
  return text.trimEnd().split('\n').map((line) => line.split('\t').map((f, i) => (i && /^-?[\d.]+$/.test(f) ? Number(f) : f)));
}
const body = async (content, options) => (await records(content, options)).slice(1);

/** Codes of the font for these characters. */
const show = (text) => `<${[...text].map((c) => (kText.indexOf(c) + 1).toString(16).padStart(4, '0')).join('')}>`;

const cases = [
  ['a run has its left end, baseline, width, size and text', `BT /F 10 Tf 100 700 Td ${show('甲乙丙')} Tj ET`, [['T', 100, 100, 30, 10, '甲乙丙']]],
  ['the matrices of text and page both count', `2 0 0 2 10 0 cm BT /F 10 Tf 1 0 0 .5 100 300 Tm ${show('甲乙')} Tj ET`, [['T', 210, 200, 40, 10, '甲乙']]],
  ['what is shown next goes on', `BT /F 10 Tf 100 700 Td ${show('甲')} Tj ${show('乙')} Tj ET`, [['T', 100, 100, 10, 10, '甲'], ['T', 110, 100, 10, 10, '乙']]],
  ['lines by Td, TD, T* and the quotes', `BT /F 10 Tf 12 TL 100 700 Td ${show('甲')} Tj 5 -20 TD ${show('乙')} Tj T* ${show('丙')} Tj ${show('丁')} ' 0 0 ${show('一')} " ET`,
    [['T', 100, 100, 10, 10, '甲'], ['T', 105, 120, 10, 10, '乙'], ['T', 105, 140, 10, 10, '丙'], ['T', 105, 160, 10, 10, '丁'], ['T', 105, 180, 10, 10, '一']]],
  ['a wide gap parts a run, a narrow one does not', `BT /F 10 Tf 100 700 Td [${show('甲')} -200 ${show('乙')} -400 ${show('丙')}] TJ ET`,
    [['T', 100, 100, 22, 10, '甲乙'], ['T', 126, 100, 10, 10, '丙']]],
  ['spread characters stand alone', `BT /F 10 Tf 5 Tc 100 700 Td ${show('甲乙')} Tj ET`, [['T', 100, 100, 10, 10, '甲'], ['T', 115, 100, 10, 10, '乙']]],
  ['one space stays inside, two part, those outside go', `BT /F 10 Tf 100 700 Td ${show(' 甲 乙  丙 ')} Tj ET`, [['T', 110, 100, 30, 10, '甲 乙'], ['T', 160, 100, 10, 10, '丙']]],
  ['narrowed text', `BT /F 10 Tf 50 Tz 100 700 Td ${show('甲乙')} Tj ET`, [['T', 100, 100, 10, 10, '甲乙']]],
  ['raised text', `BT /F 10 Tf 4 Ts 100 700 Td ${show('甲')} Tj ET`, [['T', 100, 96, 10, 10, '甲']]],
  ['a negative size with a turned matrix is text as usual', `BT /F -10 Tf -1 0 0 -1 100 700 Tm ${show('甲乙')} Tj ET`, [['T', 100, 100, 20, 10, '甲乙']]],
  ['text at an angle names it', `BT /F 10 Tf 0 1 -1 0 100 700 Tm ${show('甲乙')} Tj ET`, [['T', 100, 100, 20, 10, '甲乙', -90]]],
  ['text of a scan, in invisible ink, is text', `BT /F 10 Tf 3 Tr 100 700 Td ${show('甲')} Tj ET`, [['T', 100, 100, 10, 10, '甲']]],
  ['the state is saved and restored', `q 1 0 0 1 50 0 cm Q BT /F 10 Tf 100 700 Td ${show('甲')} Tj ET`, [['T', 100, 100, 10, 10, '甲']]],
  ['drawing keeps its order', `0 500 m 9 500 l S BT /F 10 Tf 100 700 Td ${show('甲')} Tj ET 0 400 m 9 400 l S`, [['L', 0, 300, 9, 300], ['T', 100, 100, 10, 10, '甲'], ['L', 0, 400, 9, 400]]],
  ['strokes: level and upright segments, not slanted or curved ones', '10 700 m 110 700 l 110 600 l 20 550 l S 0 0 m 10 10 20 10 30 0 c S', [['L', 10, 100, 110, 100], ['L', 110, 100, 110, 200]]],
  ['a stroked rectangle has four sides', '10 600 100 50 re S', [['L', 10, 200, 110, 200], ['L', 110, 150, 110, 200], ['L', 10, 150, 110, 150], ['L', 10, 150, 10, 200]]],
  ['a path that is closed before it is stroked', '10 700 m 60 700 l 60 650 l 10 650 l s', [['L', 10, 100, 60, 100], ['L', 60, 100, 60, 150], ['L', 10, 150, 60, 150], ['L', 10, 100, 10, 150]]],
  ['a thin filled rectangle is a line, a thick one or a dot none', '10 600 100 1 re f 200 500 1 100 re f* 10 400 100 20 re f 10 300 1 1 re f', [['L', 10, 199.5, 110, 199.5], ['L', 200.5, 200, 200.5, 300]]],
  ['borders in relief are lines, though their ends are mitred; a wedge is none', '10 600 m 110 600 l 109 599 l 11 599 l f 10 600 m 11 599 l 11 501 l 10 500 l h f 10 400 m 110 400 l 60 399 l 10 399 l f', [['L', 10, 200.5, 110, 200.5], ['L', 10.5, 200, 10.5, 300]]],
  ['rectangles in one path', '10 600 100 1 re 10 500 100 1 re f', [['L', 10, 199.5, 110, 199.5], ['L', 10, 299.5, 110, 299.5]]],
  ['filled and stroked is drawn once', '10 600 100 1 re B', [['L', 10, 200, 110, 200], ['L', 110, 199, 110, 200], ['L', 10, 199, 110, 199], ['L', 10, 199, 10, 200]]],
  ['white lines are not seen', '1 1 1 RG 10 700 m 110 700 l S 1 g 10 600 100 1 re f 0 0 0 0 k 10 500 100 1 re f', []],
  ['a broad stroke is an area', '20 w 10 700 m 110 700 l S', []],
  ['a path that only ends draws nothing', '10 700 m 110 700 l n', []],
  ['lines are cut where the page is clipped', 'q 50 0 20 800 re W n 10 700 m 110 700 l S Q 10 600 m 110 600 l S', [['L', 50, 100, 70, 100], ['L', 10, 200, 110, 200]]],
  ['an inline image', 'q 20 0 0 10 100 700 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q', [['I', 100, 90, 20, 10]]],
];
for (const [name, content, expected] of cases) {
  test(name, async () => assert.deepEqual(await body(content), expected));
}

test('the page is measured after rotation, and its origin may be anywhere', async () => {
  const content = `BT /F 10 Tf 100 700 Td ${show('甲')} Tj ET`;
  const at = async (page) => (await records(content, { page })).map((r) => r.slice(0, 5));
  assert.deepEqual(await at(''), [['P', 600, 800], ['T', 100, 100, 10, 10]]);
  assert.deepEqual(await at('/CropBox[50 50 350 750]'), [['P', 300, 700], ['T', 50, 50, 10, 10]]);
  assert.deepEqual(await at('/UserUnit 2'), [['P', 1200, 1600], ['T', 200, 200, 20, 20]]);
  assert.deepEqual(await at('/Rotate 90'), [['P', 800, 600], ['T', 700, 100, 10, 10]]);
  assert.deepEqual(await at('/Rotate 180'), [['P', 600, 800], ['T', 500, 700, 10, 10]]);
  const turned = `BT /F 10 Tf 0 1 -1 0 100 700 Tm ${show('甲乙')} Tj ET`;
  assert.deepEqual((await records(turned, { page: '/Rotate 90' }))[1], ['T', 700, 100, 20, 10, '甲乙']);
  assert.deepEqual((await records(turned.replace('0 1 -1 0', '0 -1 1 0'), { page: '/Rotate 270' }))[1], ['T', 100, 500, 20, 10, '甲乙']);
});

test('a form within a form, with matrices and a group', async () => {
  const objects = (pdf, font) => {
    const inner = pdf.stream(`/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 5 0]/Resources<</Font<</F ${font} 0 R>>>>/Group<</S/Transparency>>`, `BT /F 10 Tf 10 10 Td ${show('甲')} Tj ET 0 50 m 900 50 l S`);
    const outer = pdf.stream(`/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</N ${inner} 0 R>>>>`, 'q 2 0 0 2 100 100 cm /N Do Q');
    return `/XObject<</M ${outer} 0 R>>`;
  };
  assert.deepEqual(await body('/M Do', { objects }), [['T', 130, 680, 20, 20, '甲'], ['L', 110, 600, 310, 600]]);
});

test('a form that draws itself ends', async () => {
  const objects = (pdf) => {
    const number = pdf.objects.length + 1;
    pdf.stream(`/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</M ${number} 0 R>>>>`, '0 500 m 9 500 l S /M Do');
    return `/XObject<</M ${number} 0 R>>`;
  };
  assert.deepEqual((await body('/M Do', { objects }))[0], ['L', 0, 300, 9, 300]);
});

test('what has no opacity, or stands in a mask or a hidden layer, is not there', async () => {
  const objects = (pdf, font) => {
    const mask = pdf.stream(`/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F ${font} 0 R>>>>/Group<</S/Transparency/CS/DeviceGray>>`, `BT /F 10 Tf 10 10 Td ${show('乙')} Tj ET`);
    return `/ExtGState<</A<</ca 0/CA 0>>/M<</SMask<</S/Luminosity/G ${mask} 0 R>>>>>>`;
  };
  assert.deepEqual(await body(`q /A gs 0 500 m 9 500 l S BT /F 10 Tf 9 9 Td ${show('丙')} Tj ET Q /M gs 0 400 m 9 400 l S`, { objects }), [['L', 0, 400, 9, 400]]);

  const layers = (pdf) => {
    const off = pdf.add('<</Type/OCG/Name(off)>>');
    const on = pdf.add('<</Type/OCG/Name(on)>>');
    return `/Properties<</Off ${off} 0 R/On ${on} 0 R>>`;
  };
  // Objects 1 to 4 are the font's, 5 and 6 the layers.
  const catalog = '/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[5 0 R]>>>>';
  const content = '/OC /Off BDC /Span BMC 0 500 m 9 500 l S EMC EMC /OC /On BDC 0 400 m 9 400 l S EMC 0 300 m 9 300 l S';
  assert.deepEqual(await body(content, { objects: layers, catalog }), [['L', 0, 400, 9, 400], ['L', 0, 500, 9, 500]]);
});

test('an image is a place; none is decoded', async () => {
  const text = await pdfPages(new Uint8Array(scannedPdf()));
  assert.equal(text, 'P\t600\t800\nI\t50\t50\t500\t700\n');
});

test('glyphs that name no character are counted', async () => {
  const content = `BT /F 10 Tf 100 700 Td ${show('甲乙丙')} Tj ET`;
  assert.deepEqual(await body(content, { font: { toUnicode: false } }), [['T', 100, 100, 30, 10, '\ufffd\ufffd\ufffd'], ['U', 3]]);
  assert.deepEqual(await body(content, { characters: ['甲', '\ue123', '\ufffd', '丁'] }), [['T', 100, 100, 30, 10, '甲\ue123\ufffd'], ['U', 2]]);
  const control = await body(content, { characters: ['甲', '\u0007', '\t'] });
  assert.deepEqual(control, [['T', 100, 100, 20, 10, '甲\ufffd'], ['U', 1]]);
});

test('radicals and ligatures stay as they are written', async () => {
  assert.deepEqual(await body(`BT /F 10 Tf 100 700 Td ${show('甲乙丙')} Tj ET`, { characters: ['⼯', 'ffi', '𠮷'] }), [['T', 100, 100, 30, 10, '⼯ffi𠮷']]);
});

test('widths of single glyphs', async () => {
  const font = { widths: '/W[1[500] 2 3 750]' };
  assert.deepEqual(await body(`BT /F 10 Tf 100 700 Td ${show('甲乙丙丁')} Tj ET`, { font }), [['T', 100, 100, 30, 10, '甲乙丙丁']]);
});

for (const [encoding, codes] of [
  ['UniGB-UCS2-H', '75328d44'],
  ['UniGB-UTF16-H', '75328d44'],
  ['GBK-EUC-H', 'bcd7d7ca'],
  ['GB-EUC-H', 'bcd7d7ca'],
  ['GBKp-EUC-H', 'bcd7d7ca'],
  ['GBK2K-H', 'bcd7d7ca'],
]) {
  test(`a font that only names ${encoding}`, async () => {
    const objects = (pdf) => {
      const cid = pdf.add('<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>');
      return `/Font<</G<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[${cid} 0 R]>>>>`;
    };
    const pdf = new Pdf();
    const resources = objects(pdf);
    const text = await pdfPages(new Uint8Array(pagesOf(pdf, [`BT /G 10 Tf 100 700 Td <${codes}> Tj ET`], { resources })));
    assert.equal(text.split('\n')[1], 'T\t100\t100\t20\t10\t甲资');
  });
}

test('codes of Adobe-GB1 without any other map', async () => {
  const pdf = new Pdf();
  const cid = pdf.add('<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>');
  const resources = `/Font<</G<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[${cid} 0 R]>>>>`;
  const text = await pdfPages(new Uint8Array(pagesOf(pdf, ['BT /G 10 Tf 100 700 Td <0022> Tj ET'], { resources })));
  assert.equal(text.split('\n')[1], 'T\t100\t100\t10\t10\tA');
});

test('a standard font with the codes of its encoding', async () => {
  const resources = '/Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>';
  const text = await pdfPages(new Uint8Array(pagesOf(new Pdf(), ['BT /H 10 Tf 100 700 Td (12.5) Tj ET'], { resources })));
  assert.equal(text.split('\n')[1], 'T\t100\t100\t19.46\t10\t12.5');
});

test('a vertical line of writing gives each character its place', async () => {
  const pdf = new Pdf();
  const cid = pdf.add('<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>');
  const resources = `/Font<</G<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniGB-UCS2-V/DescendantFonts[${cid} 0 R]>>>>`;
  const text = await pdfPages(new Uint8Array(pagesOf(pdf, ['BT /G 10 Tf 100 700 Td <75328d44> Tj ET'], { resources })));
  assert.deepEqual(text.trim().split('\n').slice(1), ['T\t95\t108.8\t10\t10\t甲', 'T\t95\t118.8\t10\t10\t资']);
});

test('a note on the page is part of it when it is seen', async () => {
  const pdf = new Pdf();
  const font = codedFont(pdf, kText);
  const resources = `/Font<</F ${font} 0 R>>`;
  const look = pdf.stream(`/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<<${resources}>>`, `BT /F 10 Tf 5 5 Td ${show('甲')} Tj ET`);
  const note = (flags) => `<</Type/Annot/Subtype/Stamp/F ${flags}/Rect[100 600 200 620]/AP<</N ${look} 0 R>>>>`;
  const bytes = pagesOf(pdf, ['BT ET'], { resources, page: `/Annots[${note(4)} ${note(2)}]` });
  assert.equal(await pdfPages(new Uint8Array(bytes)), 'P\t600\t800\nT\t105\t195\t10\t10\t甲\n');
});

test('a password, damage and size say so, and nothing else', async () => {
  assert.equal(await pdfPages(new Uint8Array(lockedPdf())), 'E\tencrypted\n');
  assert.equal(await pdfPages(new TextEncoder().encode('%PDF-1.7\nnothing of the kind\n')), 'E\tdamaged\n');
  assert.equal(await pdfPages(new Uint8Array(0)), 'E\tdamaged\n');
  const two = new Uint8Array(pagesOf(new Pdf(), ['0 500 m 9 500 l S', '0 500 m 9 500 l S']));
  assert.equal(await pdfPages(two, { ...kLimits, pages: 1 }), 'E\ttoo-large\n');
  assert.equal(await pdfPages(two, { ...kLimits, bytes: 10 }), 'E\ttoo-large\n');
  assert.equal(await pdfPages(two, { ...kLimits, operators: 1 }), 'E\ttoo-large\n');
  assert.equal(await pdfPages(two), 'P\t600\t800\nL\t0\t300\t9\t300\nP\t600\t800\nL\t0\t300\t9\t300\n');
});

test('cut at any kilobyte a PDF is damaged, or gives records of what is left; the next is whole', async () => {
  const whole = new Uint8Array(textPdf(await sampleText()));
  const before = await pdfPages(whole.slice());
  let damaged = 0;
  for (let size = 1024; size < whole.length; size += 1024) {
    const given = await pdfPages(whole.slice(0, size));
    if (given === 'E\tdamaged\n') damaged++;
    else assert.match(given, /^P\t[\d.]+\t[\d.]+\n([PTLIU]\t[^\n]+\n)*$/, `${size} bytes`);
    assert.notEqual(given, before, `${size} bytes`);
  }
  assert.ok(whole.length > 10 * 1024 && damaged > 0, `${damaged} of ${whole.length} bytes`);
  assert.equal(await pdfPages(whole), before);
});

test('streams that unpack to more than any report holds are refused', async () => {
  const pdf = new Pdf();
  const packed = deflateSync(Buffer.concat([Buffer.from('0 500 m 9 500 l S'), Buffer.alloc(4e6, ' ')]));
  const form = pdf.stream('/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Filter/FlateDecode', packed);
  const bytes = new Uint8Array(pagesOf(pdf, ['/X Do'], { resources: `/XObject<</X ${form} 0 R>>` }));
  assert.equal(await pdfPages(bytes, { ...kLimits, decoded: 1e6 }), 'E\ttoo-large\n');
  assert.equal(await pdfPages(bytes), 'P\t600\t800\nL\t0\t300\t9\t300\n');
});

test('a broken table of objects is rebuilt', async () => {
  const text = textPdf('甲乙');
  const broken = Buffer.from(text.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
  assert.equal(await pdfPages(new Uint8Array(broken)), 'P\t600\t800\nT\t10\t20\t16\t8\t甲乙\n');
});
