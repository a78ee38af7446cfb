/**
 * The bytes of a gzip file, or the given ones where they are none.
 * @param file its name in errors
 * @throws Error where the compressed bytes are damaged or cut off
 */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Error(`${file}: its gzip data are damaged or cut off`, { cause });
  }
}
