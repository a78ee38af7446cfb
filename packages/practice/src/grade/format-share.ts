/** A score or a chance from 0 to 1 as whole percent: more digits would say more than a few questions know. */
export function formatShare(share: number): string {
  return `${Math.round(100 * share)} %`;
}
