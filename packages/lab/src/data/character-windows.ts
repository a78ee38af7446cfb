/**
 * Writes windows of a text and, for each of their characters, the one that follows it: window w is the `length` characters from
 * `starts[w]`, its targets are those from `starts[w] + 1`. Window after window, in `starts.length * length` numbers each.
 * @param starts from 0 to `countWindows(text, length)` − 1
 */
export function gatherWindows(
  text: Uint8Array,
  starts: ArrayLike<number>,
  length: number,
  inputs: Uint8Array | Int32Array,
  targets: Uint8Array | Int32Array,
): void {
  for (let window = 0; window < starts.length; window++) {
    const start = starts[window] ?? 0;
    inputs.set(text.subarray(start, start + length), window * length);
    targets.set(text.subarray(start + 1, start + 1 + length), window * length);
  }
}

/** How many windows of `length` characters have a character after them. */
export function countWindows(text: Uint8Array, length: number): number {
  return Math.max(0, text.length - length);
}

/** Starts of the windows that cover a text one after the other; what does not fill a last one is left out. */
export function tileWindows(text: Uint8Array, length: number): Uint32Array {
  return Uint32Array.from({ length: Math.floor((text.length - 1) / length) }, (_, i) => i * length);
}
