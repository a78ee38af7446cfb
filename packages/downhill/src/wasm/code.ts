/** Instructions as bytes, in pieces: joining pieces copies nothing, so code is put together once, at the end. */
export type Code = number | readonly Code[];

/** The bytes of a piece of code, in order. */
export function flatten(code: Code): number[] {
  const bytes: number[] = [];
  append(code, bytes);
  return bytes;
}

function append(code: Code, bytes: number[]): void {
  if (typeof code === "number") bytes.push(code);
  else for (const piece of code) append(piece, bytes);
}
