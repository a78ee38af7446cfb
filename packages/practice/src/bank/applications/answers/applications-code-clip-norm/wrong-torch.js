// taken for: PyTorch's 1e−6
function clip(tensors, maxNorm) {
  let squares = 0;
  for (const tensor of tensors) for (const g of tensor) squares += g * g;
  const norm = Math.sqrt(squares);
  const factor = Math.min(1, maxNorm / (norm + 1e-6));
  return { norm, gradients: tensors.map((tensor) => tensor.map((g) => g * factor)) };
}
