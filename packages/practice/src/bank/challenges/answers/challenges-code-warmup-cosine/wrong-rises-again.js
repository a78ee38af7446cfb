// taken for: a cosine that rises again
function rates(steps, peak, floor, warmup, total) {
  return steps.map((step) => {
    if (step < warmup) return (peak * (step + 1)) / warmup;
    const done = (step - warmup) / (total - warmup);
    return floor + 0.5 * (peak - floor) * (1 + Math.cos(Math.PI * done));
  });
}
