// taken for: clipping by value
function clip(tensors, maxNorm) {
  let squares = 0;
  for (const tensor of tensors) for (const g of tensor) squares += g * g;
  const norm = Math.sqrt(squares);
  const factor = norm > maxNorm ? maxNorm / norm : 1;
  return { norm, gradients: tensors.map((tensor) => tensor.map((g) => Math.max(-maxNorm, Math.min(maxNorm, g)))) };
}
