// What the pages of a PDF hold, for the engine: text, ruling lines, images. pdf.js' core reads the
// file; nothing is drawn, no font is loaded into the browser, no image decoded, nothing fetched.
import './prelude';
import {
  DecodeStream,
  IdentityToUnicodeMap,
  LocalPdfManager,
  OperatorList,
  PartialEvaluator,
  PasswordException,
  RenderingIntentFlag,
  setVerbosityLevel,
  TranslatedFont,
  XRefParseException,
  OPS,
  type Chunk,
  type Font,
  type Page,
  type PDFDocument,
} from 'gouji:pdfjs';
import cmaps from 'gouji:cmaps';
import { decodeBase64 } from '../src/engine/base64';
import { Interpreter, kFontObject } from './interpreter';
import { Layers } from './layers';
import { pageMatrix } from './matrix';
import { Records } from './records';

export interface Limits {
  bytes: number;
  pages: number;
  operators: number;
  /** Bytes of all streams that are unpacked. */
  decoded: number;
}
export const kLimits: Limits = { bytes: 50 * 1024 * 1024, pages: 2000, operators: 20e6, decoded: 400e6 };

/** Fonts and images that pages share are forgotten after so many pages. */
const kForgetAfter = 50;

class TooLarge extends Error {}

const evaluator = PartialEvaluator.prototype as unknown as { [method: string]: unknown };
type Method = (...given: unknown[]) => Promise<unknown>;

// A font is handed to us as it is, and not made into one for the browser.
const setFont = evaluator.handleSetFont as Method;
evaluator.handleSetFont = async function (...given: unknown[]) {
  const name = await setFont.apply(this, given);
  const [, , , list, , state] = given as [0, 0, 0, OperatorList, 0, { font: Font }];
  list.addOp(kFontObject, [state.font]);
  return name;
};
(TranslatedFont.prototype as unknown as { [method: string]: unknown }).send = () => undefined;
(TranslatedFont.prototype as unknown as { [method: string]: unknown }).loadType3Data = () => Promise.resolve();
PartialEvaluator.buildFontPaths = () => undefined;
// Codes that a font does not explain are taken for Unicode by pdf.js; they are none.
const buildToUnicode = evaluator.buildToUnicode as Method;
evaluator.buildToUnicode = async function (this: object, properties: unknown) {
  const made = (await buildToUnicode.call(this, properties)) as { has(code: number): boolean };
  const included = (properties as { hasIncludedToUnicodeMap: boolean }).hasIncludedToUnicodeMap;
  (this as { explained?: boolean }).explained = included;
  if (made instanceof IdentityToUnicodeMap && !included) (made as { has: unknown }).has = () => false;
  return made;
};
// The program of a font is read only when the font does not itself say what its codes mean.
interface Described {
  type: string;
  toUnicode: unknown;
  descriptor: { get(key: string): unknown; getArray(key: string): unknown } | null;
}
const translateFont = evaluator.translateFont as (font: Described) => Promise<Font>;
evaluator.translateFont = async function (this: object, font: Described) {
  const { toUnicode, descriptor, type } = font;
  if (toUnicode && descriptor && type !== 'Type3') {
    const asking = Object.create(this) as { explained?: boolean };
    const bare = {
      get: (key: string) => (/^FontFile/.test(key) ? undefined : descriptor.get(key)),
      getArray: (key: string) => descriptor.getArray(key),
    };
    const made = await translateFont.call(asking, { ...font, descriptor: bare });
    // What pdf.js would do for want of the file is not called for.
    made.missingFile = false;
    if (asking.explained) return made;
  }
  return translateFont.call(this, font);
};
// Images, patterns and blending matter only to those who draw.
evaluator.buildPaintImageXObject = async ({ operatorList }: { operatorList: OperatorList }) =>
  operatorList.addOp(OPS.paintImageXObject, []);
evaluator.handleColorN = (list: OperatorList, operator: number) => Promise.resolve(list.addOp(operator, []));
evaluator.parseShading = () => null;
evaluator.handleTransferFunction = () => null;
evaluator.hasBlendModes = () => false;

Object.defineProperty(OperatorList.prototype, '_transfers', { get: () => [] });

// Streams are unpacked by pdf.js itself, in every browser the same way, and up to a limit. What it
// makes of an error inside a stream is up to it, so passing the limit is remembered.
let decodedLeft = 0;
const ensureBuffer = DecodeStream.prototype.ensureBuffer;
DecodeStream.prototype.ensureBuffer = function (requested) {
  const before = this.buffer.byteLength;
  if (requested - before > decodedLeft) {
    decodedLeft = -1;
    throw new TooLarge();
  }
  const buffer = ensureBuffer.call(this, requested);
  decodedLeft -= buffer.byteLength - before;
  return buffer;
};
DecodeStream.prototype.asyncGetBytesFromDecompressionStream = async function () {
  this.stream.reset();
  const compressed = (this.stream.isAsync && (await this.stream.asyncGetBytes())) || this.stream.getBytes();
  return { decompressed: null, compressed };
};

const handler = {
  send() {},
  sendWithPromise(_: string, { kind, filename }: { kind: string; filename: string }) {
    const name = filename.replace(/\.bcmap$/, '');
    if (kind === 'cMapUrl' && Object.prototype.hasOwnProperty.call(cmaps, name)) {
      return Promise.resolve(decodeBase64(cmaps[name]));
    }
    return Promise.reject(new Error('not included: ' + filename));
  },
};

async function open(source: Uint8Array): Promise<PDFDocument> {
  const manager = () =>
    new LocalPdfManager({
      source,
      docId: 'd',
      password: '',
      docBaseUrl: null,
      enableXfa: false,
      handler,
      evaluatorOptions: {
        maxImageSize: -1,
        disableFontFace: true,
        ignoreErrors: true,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        canvasMaxAreaInBytes: -1,
        fontExtraProperties: true, // glyphs keep their codes
        useSystemFonts: true,
        useWasm: false,
        useWorkerFetch: false,
        cMapUrl: '',
        cMapPacked: true,
        standardFontDataUrl: '',
        iccUrl: '',
        wasmUrl: '',
        hasGPU: false,
        isEvalSupported: false,
      },
    });
  const made = manager();
  try {
    await made.initDocument(false);
  } catch (error) {
    if (!(error instanceof XRefParseException)) throw error;
    await made.requestLoadedStream();
    await made.initDocument(true);
  }
  return made.pdfDocument;
}

async function readPage(page: Page, records: Records, layers: Layers, left: number): Promise<number> {
  const { view, rotate, userUnit } = page;
  const width = (view[2] - view[0]) * userUnit;
  const height = (view[3] - view[1]) * userUnit;
  const turned = rotate % 180 !== 0;
  records.page(turned ? height : width, turned ? width : height);
  const interpreter = new Interpreter(pageMatrix(view, rotate, userUnit), records, layers);
  await page.getOperatorList({
    handler,
    task: { name: 'pages', ensureNotTerminated() {} },
    intent: RenderingIntentFlag.DISPLAY | RenderingIntentFlag.OPLIST,
    cacheKey: '',
    sink: {
      ready: Promise.resolve(),
      enqueue(chunk: Chunk) {
        if (interpreter.operators + chunk.length > left) throw new TooLarge();
        interpreter.run(chunk);
      },
    },
  });
  records.unmapped(interpreter.unmapped);
  return interpreter.operators;
}

/** The records of core/document/pages/page.h; when the file cannot be read, one E and nothing else. */
export async function pdfPages(bytes: Uint8Array, limits: Limits = kLimits): Promise<string> {
  setVerbosityLevel(0);
  if (bytes.length > limits.bytes) return 'E\ttoo-large\n';
  const records = new Records();
  decodedLeft = limits.decoded;
  try {
    const document = await open(bytes);
    const count = document.numPages;
    if (count > limits.pages) return 'E\ttoo-large\n';
    const layers = new Layers(document.catalog.optionalContentConfig as never);
    let left = limits.operators;
    for (let i = 0; i < count; i++) {
      left -= await readPage(await document.getPage(i), records, layers, left);
      if (decodedLeft < 0) throw new TooLarge();
      if (i % kForgetAfter === kForgetAfter - 1) await document.cleanup();
    }
    return records.text;
  } catch (error) {
    const code = decodedLeft < 0 || error instanceof TooLarge ? 'too-large' : error instanceof PasswordException ? 'encrypted' : 'damaged';
    return `E\t${code}\n`;
  }
}
