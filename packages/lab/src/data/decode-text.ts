/**
 * The text of UTF-8 bytes, without a byte order mark.
 * @param file its name in errors
 * @throws Error where the bytes are not UTF-8, with the offset of the first that cannot be
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalid(bytes);
    if (offset === bytes.length)
      throw new Error(`${file}: it ends in the middle of a character, at byte ${offset}`);
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
    throw new Error(`${file}: byte ${offset}, 0x${byte}, is not UTF-8; save the file as UTF-8`);
  }
}

/** By bisection: up to it, the bytes are whole characters and perhaps the beginning of one. */
function firstInvalid(bytes: Uint8Array<ArrayBuffer>): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isBeginning(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isBeginning(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
