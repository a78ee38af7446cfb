import { palette } from "@downhill/lab/report/palette";

export { palette as paletteTokens };

/** The palette as a style sheet: every colour is a custom property that follows the colour scheme. */
export function paletteSheet(): string {
  const lines = Object.entries(palette).map(
    ([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`,
  );
  return `:root {\n${lines.join("\n")}\n}\n`;
}
