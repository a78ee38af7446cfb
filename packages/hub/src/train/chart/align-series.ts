import type uPlot from "uplot";
import type { ChartSeries } from "./chart-series.ts";

/** Series over one list of places, as uPlot takes them: each its line, and its band's two ends where it has one. */
export function alignSeries(series: readonly ChartSeries[]): uPlot.AlignedData {
  const places = [...new Set(series.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const columns = series.flatMap(({ x, y, low, high }) => {
    const at = (values: readonly number[]): (number | undefined)[] => {
      const byPlace = new Map(x.map((place, index) => [place, values[index]]));
      return places.map((place) => finite(byPlace.get(place)));
    };
    return low === undefined || high === undefined ? [at(y)] : [at(y), at(high), at(low)];
  });
  return [places, ...columns];
}

// An infinite end of a band has no place; uPlot joins over what is undefined.
function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
