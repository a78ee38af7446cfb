/** The gradients of two coordinates that tests walk on: signs change, sizes differ, none is zero. */
export const gradients = [
  [0.5, -1.25],
  [-0.2, -1],
  [0.3, -0.75],
  [0.9, 2],
  [-0.7, 3],
  [0.05, -0.125],
] as const;

export const starts = [1, -0.375] as const;

/** How far two steps that are the same may be apart, relative to their size. */
export const tolerance = 1e-9;
