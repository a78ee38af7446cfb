type Tensor = Float64Array;

export function clip(tensors: number[][], maxNorm: number) {
  const copies: Tensor[] = tensors.map((row) => Float64Array.from(row));
  const norms: number[] = copies.map((one: Tensor) => Math.sqrt(one.reduce((sum, g) => sum + g ** 2, 0)));
  const norm = Math.sqrt(norms.reduce((sum, one) => sum + one ** 2, 0));
  const factor: number = Math.min(1, maxNorm / (norm || 1));
  for (const copy of copies) copy.forEach((g, i) => (copy[i] = g * factor));
  return { norm, gradients: copies };
}
