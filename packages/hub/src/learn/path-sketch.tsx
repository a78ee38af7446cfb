import { looksOf } from "@downhill/lab/report/series-look";
import type { Rule } from "downhill";
import type { JSX } from "preact";
import { descend, positionsOf, start } from "./figures/quadratic.ts";

const condition = 20;
const steps = 60;
/** A rate at which each rule shows its way: well below the limit of those that have one. */
const rates: Readonly<Record<string, number>> = {
  gradientDescent: 0.09,
  momentum: 0.02,
  rmsprop: 0.05,
  adam: 0.1,
};

/** A rule's way down the shared quadratic, drawn small. */
export function PathSketch({ rule }: { readonly rule: Rule }): JSX.Element {
  const [look] = looksOf([rule.name]);
  const given = { ...rule, hyper: { ...rule.hyper, lr: rates[rule.name] ?? 0.05 } };
  const paths = descend(given, condition, steps);
  const [x, y] = [positionsOf(paths.x), positionsOf(paths.y)];
  const points = x.map((at, t) => `${(at * 100).toFixed(1)},${(-(y[t] ?? 0) * 100).toFixed(1)}`);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is hidden with what it decorates
    <svg class="path-sketch" viewBox="-75 -60 190 120" preserveAspectRatio="xMinYMid meet" focusable="false">
      {[0.05, 0.2, 0.5, 1].map((share) => {
        const radius = 100 * Math.sqrt(share * (start.x ** 2 + condition * start.y ** 2));
        return (
          <ellipse
            key={share}
            rx={radius.toFixed(1)}
            ry={(radius / Math.sqrt(condition)).toFixed(1)}
            fill="none"
            stroke="var(--hair)"
          />
        );
      })}
      <path d={`M${points.join("L")}`} fill="none" stroke={`var(--c${look?.colour ?? 0})`} stroke-width="2" />
      {points.map((point, t) => {
        const [cx, cy] = point.split(",");
        return <circle key={t} cx={cx} cy={cy} r={t === 0 ? 4 : 1.8} fill={`var(--c${look?.colour ?? 0})`} />;
      })}
    </svg>
  );
}
