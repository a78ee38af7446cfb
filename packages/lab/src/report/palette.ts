/**
 * The colours of reports and of the hub, each for paper and for the dark. Series colours (`c0` to `c7`) start from Okabe & Ito 2008;
 * each is darkened on paper until it stands out at 3:1 and more, and lightened in the dark.
 */
export const palette = {
  paper: ["#fbfaf7", "#12151a"],
  well: ["#f3f1ea", "#191d24"],
  ink: ["#1c1f24", "#e8e6e1"],
  quiet: ["#50565f", "#a9b1bc"],
  hair: ["#dcd8ce", "#2c323b"],
  accent: ["#0b5a8f", "#7fbdea"],
  c0: ["#0072b2", "#56b4e9"],
  c1: ["#c4500a", "#f0904e"],
  c2: ["#007a5a", "#35c79c"],
  c3: ["#a8457f", "#e493c5"],
  c4: ["#1f8fb8", "#9fd8ef"],
  c5: ["#8f6a00", "#e3b23c"],
  c6: ["#6a4fb3", "#b3a1f0"],
  c7: ["#33383f", "#d5d9df"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The palette as custom properties of one theme. */
export function paletteProperties(theme: "light" | "dark"): string {
  const colours = Object.entries(palette).map(
    ([name, [light, dark]]) => `--${name}: ${theme === "light" ? light : dark};`,
  );
  return colours.join(" ");
}
