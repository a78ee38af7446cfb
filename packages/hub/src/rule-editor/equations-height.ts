/** As KaTeX sets a line of `aligned` without a fraction, with one, and with one inside another or under a root, in em. */
const heights = [1.73, 2.97, 4.35] as const;

/** About how high a rule's equations will stand, in em of the text around them: their place is held before KaTeX is there. */
export function equationsHeight(latex: string): number {
  const lines = latex.split("\n").slice(1, -1);
  const sum = lines.reduce((above, line) => above + heights[depthOfFractions(line)], 0);
  return Math.round(sum * 100) / 100;
}

/** 0 without a fraction, 1 with fractions side by side, 2 with one inside braces. */
function depthOfFractions(line: string): 0 | 1 | 2 {
  let depth = 0;
  let found: 0 | 1 = 0;
  for (const [part] of line.matchAll(/\\frac|[{}]/g)) {
    if (part === "{") depth++;
    else if (part === "}") depth--;
    else if (depth > 0) return 2;
    else found = 1;
  }
  return found;
}
