// What is used of pdf.js 6.5's core; web/pdf/bundle.mjs exports it. tests/pdf.test.mjs pins its layout.
declare module 'gouji:pdfjs' {
  type Operators = { readonly [name: string]: number };
  export const OPS: Operators;
  export const DrawOPS: Operators;
  export const RenderingIntentFlag: { readonly [name: string]: number };

  export interface ToUnicode {
    has(code: number): boolean;
  }
  export class IdentityToUnicodeMap {}
  export interface Glyph {
    originalCharCode: number;
    unicode: string;
    width: number;
    vmetric: [number, number, number] | undefined;
    isSpace: boolean;
  }
  export interface Font {
    toUnicode: ToUnicode | null;
    vertical: boolean;
    missingFile: boolean;
    isType3Font: boolean;
    fontMatrix: number[] | undefined;
    bbox: number[] | undefined;
    charsToGlyphs(chars: string): Glyph[];
  }
  export class OperatorList {
    addOp(operator: number, args: unknown[]): void;
  }
  export class DecodeStream {
    buffer: Uint8Array;
    stream: { reset(): void; isAsync: boolean; asyncGetBytes(): Promise<Uint8Array | null>; getBytes(): Uint8Array };
    ensureBuffer(requested: number): Uint8Array;
    asyncGetBytesFromDecompressionStream(): Promise<{ decompressed: null; compressed: Uint8Array }>;
  }
  export class PartialEvaluator {
    [method: string]: unknown;
    static buildFontPaths: unknown;
  }
  export class TranslatedFont {
    [method: string]: unknown;
  }
  export interface Chunk {
    fnArray: number[];
    argsArray: unknown[][];
    length: number;
  }
  export interface Page {
    view: number[];
    rotate: number;
    userUnit: number;
    getOperatorList(options: object): Promise<void>;
  }
  export interface PDFDocument {
    numPages: number;
    catalog: { optionalContentConfig: unknown };
    getPage(index: number): Promise<Page>;
    cleanup(): Promise<void>;
  }
  export class LocalPdfManager {
    constructor(options: object);
    pdfDocument: PDFDocument;
    initDocument(recoveryMode: boolean): Promise<void>;
    requestLoadedStream(): Promise<unknown>;
  }
  export class PasswordException extends Error {}
  export class XRefParseException extends Error {}
  export function setVerbosityLevel(level: number): void;
}

/** The CMaps of Chinese fonts that a PDF may only name: file name to base64. */
declare module 'gouji:cmaps' {
  const cmaps: { readonly [name: string]: string };
  export default cmaps;
}
