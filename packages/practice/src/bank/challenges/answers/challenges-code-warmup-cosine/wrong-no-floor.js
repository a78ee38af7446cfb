// taken for: no floor
function rates(steps, peak, floor, warmup, total) {
  return steps.map((step) => {
    if (step < warmup) return (peak * (step + 1)) / warmup;
    const done = Math.min(1, (step - warmup) / (total - warmup));
    return 0.5 * peak * (1 + Math.cos(Math.PI * done));
  });
}
