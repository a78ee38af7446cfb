const clip = (tensors, maxNorm) => {
  const norm = Math.hypot(...tensors.flat());
  if (norm <= maxNorm) return { norm, gradients: tensors };
  return { norm, gradients: tensors.map((row) => row.map((g) => (g / norm) * maxNorm)) };
};
