// Reads a WebAssembly module and finds what Chromium 78 does not know: anything but the first version,
// sign extension, conversions that saturate, and bulk memory.

/** Null, or what stands where. */
export function foreignInstruction(bytes) {
  let at = 8;
  const u8 = () => bytes[at++];
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = u8();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) return value >>> 0;
    }
  };
  const kTypes = new Set([0x7f, 0x7e, 0x7d, 0x7c]); // i32 i64 f32 f64
  const type = (end) => {
    const form = u8();
    if (form !== 0x60) return 'type';
    for (let n = leb(); n > 0; n--) if (!kTypes.has(u8())) return 'parameter';
    const results = leb();
    if (results > 1) return 'several results';
    for (let n = results; n > 0; n--) if (!kTypes.has(u8())) return 'result';
    return at <= end ? null : 'type';
  };

  /** Steps over the immediates of an instruction; a string when it is foreign. */
  const instruction = () => {
    const code = u8();
    const named = `0x${code.toString(16)} `;
    if (code === 0x02 || code === 0x03 || code === 0x04) {
      const block = u8();
      return block === 0x40 || kTypes.has(block) ? null : named + 'block';
    }
    if (code <= 0x01 || code === 0x05 || code === 0x0b || code === 0x0f || code === 0x1a || code === 0x1b) return null;
    if (code === 0x0c || code === 0x0d || code === 0x10 || (code >= 0x20 && code <= 0x24)) return leb(), null;
    if (code === 0x0e) {
      for (let n = leb(); n >= 0; n--) leb();
      return null;
    }
    if (code === 0x11) {
      leb();
      return leb() === 0 ? null : named + 'table';
    }
    if (code >= 0x28 && code <= 0x3e) {
      leb();
      leb();
      return null;
    }
    if (code === 0x3f || code === 0x40) return u8() === 0 ? null : named + 'memory';
    if (code === 0x41 || code === 0x42) return leb(), null;
    if (code === 0x43) return (at += 4), null;
    if (code === 0x44) return (at += 8), null;
    if (code >= 0x45 && code <= 0xc4) return null;
    if (code === 0xfc) {
      const more = leb();
      if (more <= 7) return null;
      const immediates = { 8: 2, 9: 1, 10: 2, 11: 1 }[more]; // memory.init, data.drop, memory.copy, memory.fill
      if (!immediates) return `0xfc ${more} `;
      for (let n = 0; n < immediates; n++) leb();
      return null;
    }
    return named;
  };

  while (at < bytes.length) {
    const section = u8();
    const end = leb() + at;
    if (section > 12) return `section ${section}`;
    if (section === 1) {
      for (let n = leb(); n > 0; n--) {
        const found = type(end);
        if (found) return found;
      }
    }
    if (section === 10) {
      for (let n = leb(), of = 0; n > 0; n--, of++) {
        const size = leb();
        const stop = at + size;
        for (let locals = leb(); locals > 0; locals--) {
          leb();
          if (!kTypes.has(u8())) return `a local of function ${of}`;
        }
        while (at < stop) {
          const found = instruction();
          if (found) return `${found}in function ${of}`;
        }
      }
    }
    at = end;
  }
  return null;
}
