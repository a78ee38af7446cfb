import { type ReadonlySignal, type Signal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import { watchTheme } from "../../frame/theme.ts";
import { alignSeries } from "./align-series.ts";
import { chartOptions, describeSeries } from "./chart-options.ts";
import type { ChartScale, ChartSeries } from "./chart-series.ts";
import "uplot/dist/uPlot.min.css";
import "./line-chart.css";

/** What a chart shows. */
export interface ChartView {
  readonly series: readonly ChartSeries[];
  readonly scale: ChartScale;
  /** The end of the level axis, which begins at 0. */
  readonly most: number;
  /** A value to reach, as a quiet line with its name. */
  readonly target?: { readonly value: number; readonly name: string } | undefined;
}

export interface LineChartProps {
  readonly view: ReadonlySignal<ChartView>;
  /** The step under the pointer; undefined where there is none. Charts that share it point at the same step. */
  readonly pointed: Signal<number | undefined>;
  /** One sentence, for those who do not see it. */
  readonly label: ReadonlySignal<string>;
}

/** Curves over steps on a canvas, each with its name at its end. */
export function LineChart({ view, pointed, label }: LineChartProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | undefined>(undefined);
  const names = useRef("");

  const show = (): void => {
    const { current: element } = box;
    if (element === null) return;
    const now = view.peek();
    const data = alignSeries(now.series);
    const drawn = now.series.map(({ id, low }) => `${id}${low === undefined ? "" : "-"}`).join();
    if (chart.current === undefined || drawn !== names.current) {
      chart.current?.destroy();
      const options = chartOptions(element, () => view.peek(), pointed);
      chart.current = new uPlot({ ...options, series: describeSeries(now.series) }, data, element);
      names.current = drawn;
    } else {
      chart.current.setData(data);
    }
  };
  useSignalEffect(() => {
    view.value;
    show();
  });
  useEffect(() => {
    const { current: element } = box;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0) chart.current?.setSize({ width, height });
    });
    sizes.observe(element);
    const endTheme = watchTheme(() => {
      chart.current?.destroy();
      chart.current = undefined;
      show();
    });
    return () => {
      sizes.disconnect();
      endTheme();
      chart.current?.destroy();
      chart.current = undefined;
    };
  }, []);
  return <div ref={box} class="line-chart" role="img" aria-label={label} />;
}
