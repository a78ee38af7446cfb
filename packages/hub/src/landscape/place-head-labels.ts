import { placeLabels } from "@downhill/lab/report/place-labels";

/** A label that would like to stand beside a point. */
export interface HeadLabel {
  readonly across: number;
  readonly down: number;
  /** Pixels that its text is wide. */
  readonly width: number;
}

/** Where a label stands: its left end and its middle. */
export interface PlacedLabel {
  readonly left: number;
  readonly down: number;
}

/** Lines of labels are this far apart, and a label stands this far from its point. */
const lineGap = 17;
const away = 11;

/**
 * Places labels to the right of their points, or to the left at the right edge, so that none covers another.
 * @param order labels from the top down where they meet, as the last frame had them: it is kept as far as the points allow, so that
 * labels of points that dance about each other stand still; sorted in place
 */
export function placeHeadLabels(
  labels: readonly HeadLabel[],
  order: number[],
  rectangle: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly PlacedLabel[] {
  keepOrder(order, labels);
  const lefts = labels.map(({ across, width }) => {
    const isTight = across + away + width > rectangle.right - 2;
    return Math.max(rectangle.left + 2, isTight ? across - away - width : across + away);
  });
  const placed: PlacedLabel[] = labels.map(({ down }, i) => ({ left: lefts[i] ?? 0, down }));
  const most = rectangle.bottom - rectangle.top - lineGap;
  for (const group of groupOverlapping(labels, lefts)) {
    const members = order.filter((index) => group.has(index));
    // Wanted places that rise in the kept order, so that the order is what comes out.
    let least = Number.NEGATIVE_INFINITY;
    const wanted = members.map((index) => {
      least = Math.max(least + 1e-6, (labels[index]?.down ?? 0) - rectangle.top - lineGap / 2);
      return least;
    });
    for (const [i, down] of placeLabels(wanted, lineGap, most).entries()) {
      const index = members[i] ?? 0;
      placed[index] = { left: lefts[index] ?? 0, down: rectangle.top + lineGap / 2 + down };
    }
  }
  return placed;
}

/** Neighbours change places only where one is well past the other. */
function keepOrder(order: number[], labels: readonly HeadLabel[]): void {
  const isKnown = order.length === labels.length && order.every((index) => index < labels.length);
  if (!isKnown) {
    order.length = 0;
    order.push(...labels.keys());
    order.sort((a, b) => (labels[a]?.down ?? 0) - (labels[b]?.down ?? 0));
    return;
  }
  for (let i = 1; i < order.length; i++)
    for (let j = i; j > 0; j--) {
      const [upper = 0, lower = 0] = [order[j - 1], order[j]];
      if ((labels[upper]?.down ?? 0) <= (labels[lower]?.down ?? 0) + 1.5 * lineGap) break;
      order[j - 1] = lower;
      order[j] = upper;
    }
}

/** Labels that share columns and lie near each other, in groups. */
function groupOverlapping(
  labels: readonly HeadLabel[],
  lefts: readonly number[],
): readonly ReadonlySet<number>[] {
  const groups: Set<number>[] = [];
  const reach = lineGap * labels.length;
  for (const [index, { down, width }] of labels.entries()) {
    const left = lefts[index] ?? 0;
    const touching = groups.filter((group) =>
      [...group].some((other) => {
        const start = lefts[other] ?? 0;
        const isBeside = left < start + (labels[other]?.width ?? 0) + 6 && start < left + width + 6;
        return isBeside && Math.abs((labels[other]?.down ?? 0) - down) < reach;
      }),
    );
    const joined = new Set([index, ...touching.flatMap((group) => [...group])]);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}
