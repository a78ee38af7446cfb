const [least, most] = [40, 80] as const;

/** How many columns a text to read is set in: the terminal's, but not so few or so many that it reads badly; the most in a pipe. */
export function readingWidth({ columns = most }: Pick<NodeJS.WriteStream, "columns">): number {
  return Math.max(least, Math.min(most, columns));
}
