class WarmupCosine {
  private readonly settings: { peak: number; floor: number; warmup: number; total: number };

  constructor(settings: { peak: number; floor: number; warmup: number; total: number }) {
    this.settings = settings;
  }

  at(step: number): number {
    const { peak, floor, warmup, total } = this.settings;
    if (step < warmup) return peak - (peak * (warmup - 1 - step)) / warmup;
    if (step > total) return floor;
    const share = (step - warmup) / (total - warmup);
    return (peak + floor) / 2 + ((peak - floor) / 2) * Math.cos(share * Math.PI);
  }
}

export function rates(steps: number[], peak: number, floor: number, warmup: number, total: number): number[] {
  const schedule = new WarmupCosine({ peak, floor, warmup, total });
  return steps.map((step) => schedule.at(step));
}
