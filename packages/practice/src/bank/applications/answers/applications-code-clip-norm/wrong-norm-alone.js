// taken for: a division by the norm alone
function clip(tensors, maxNorm) {
  let squares = 0;
  for (const tensor of tensors) for (const g of tensor) squares += g * g;
  const norm = Math.sqrt(squares);
  const factor = norm > maxNorm ? 1 / norm : 1;
  return { norm, gradients: tensors.map((tensor) => tensor.map((g) => g * factor)) };
}
