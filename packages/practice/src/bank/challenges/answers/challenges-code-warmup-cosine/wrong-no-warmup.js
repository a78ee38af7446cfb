// taken for: no warmup
function rates(steps, peak, floor, warmup, total) {
  return steps.map((step) => {
    if (step < warmup) return peak;
    const done = Math.min(1, (step - warmup) / (total - warmup));
    return floor + 0.5 * (peak - floor) * (1 + Math.cos(Math.PI * done));
  });
}
