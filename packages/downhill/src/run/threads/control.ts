/**
 * How the threads of a crew agree, in shared 32-bit words. A pass is a range of tickets, one for each piece of its work,
 * out of a count that only goes up; a thread takes the next ticket by compare-and-swap. So a thread that is late, asleep or
 * gone holds up nothing but a piece that it has taken, and one that still looks at a finished pass takes nothing from the
 * next. All counts wrap around; they are compared by their difference.
 */
export const control = {
  /** Passes announced so far; threads sleep on it. */
  announced: 0,
  /** The next ticket. */
  next: 1,
  /** Pieces done. */
  done: 2,
  /** Pieces that ended in an error. */
  failed: 3,
  /** Where announcements begin. The last `ring` of them are kept, three words each: pass, first ticket, end of tickets. */
  announcements: 4,
  ring: 64,
} as const;

export type Control = typeof control;

/** What a thread is told of a pass before the pass is first announced. */
export interface PassOrder {
  readonly id: number;
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /**
   * The arguments of each piece but for its host scalars: the element count, byte offsets, places for scalars, and the
   * place of what it gathers where there is any.
   */
  readonly pieces: readonly (readonly number[])[];
  /** The span of each piece: whose scalars it takes. */
  readonly spans: readonly number[];
  /** The host scalars of each span, `width` a span; written before each announcement. */
  readonly scalars: Float64Array<SharedArrayBuffer>;
  readonly width: number;
  /** The argument with which the scalars begin. */
  readonly firstScalar: number;
}

export interface Greeting {
  readonly words: Int32Array<SharedArrayBuffer>;
  readonly layout: Control;
  /** How often a thread looks for a new pass before it goes to sleep. */
  readonly looks: number;
}
