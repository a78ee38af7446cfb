import { LinkError } from "./link-error.ts";

/** A text as deflated bytes in the letters of base64url (RFC 4648 § 5), without padding. */
export async function compressText(text: string): Promise<string> {
  const bytes = await readAll(through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")));
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The text that was compressed.
 * @param most bytes that it may have; inflating ends there, so that a short link cannot fill the memory
 * @throws LinkError where it is longer, or no text was compressed so
 */
export async function inflateText(compressed: string, most: number): Promise<string> {
  try {
    const letters = atob(compressed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const inflated = await readAll(through(bytes, new DecompressionStream("deflate-raw")), most);
    return new TextDecoder("utf-8", { fatal: true }).decode(inflated);
  } catch (cause) {
    if (cause instanceof LinkError) throw cause;
    throw new LinkError("The link is damaged: a part of it is missing or was changed.", { cause });
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

async function readAll(
  stream: ReadableStream<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new LinkError(
        `The link holds more than the ${most.toLocaleString("en-US")} bytes that a page's state may have.`,
      );
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
