const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of `width` characters, filled to the eighth of a character. */
export function progressBar(share: number, width: number): string {
  const filled = Math.floor(Math.min(Math.max(share, 0), 1) * width * 8 + 1e-9);
  const bar = "█".repeat(Math.floor(filled / 8)) + (eighths[filled % 8] ?? "");
  return bar + "·".repeat(width - bar.length);
}
