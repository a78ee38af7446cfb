const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ 0xedb8_8320 : word >>> 1;
  return word;
});

/** The CRC-32 (ISO 3309) of a value's JSON in UTF-8, in hexadecimal: it finds accidents, and nothing else. */
export function checksum(value: unknown): string {
  let word = 0xffff_ffff;
  for (const byte of new TextEncoder().encode(JSON.stringify(value)))
    word = (word >>> 8) ^ (table[(word ^ byte) & 0xff] ?? 0);
  return ((word ^ 0xffff_ffff) >>> 0).toString(16).padStart(8, "0");
}
