/** Bytes that are not a checkpoint, or not one of this optimizer. The message says what, where and the mend. */
export class CheckpointError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CheckpointError";
  }
}

/** A name out of a file as it can stand in a message: quoted, without control characters, cut where it is long. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}
