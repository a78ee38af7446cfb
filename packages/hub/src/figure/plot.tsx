import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Span } from "./span.ts";
import { useWidth } from "./use-width.ts";
import "./plot.css";

/** Where values lie on a plot, in CSS pixels. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The path through the points; it breaks where one cannot be shown. */
  readonly line: (points: readonly (readonly [x: number, y: number])[]) => string;
}

export interface PlotAxis {
  readonly span: Span;
  readonly title: string;
}

export interface PlotProps {
  /** Letters, digits and hyphens. */
  readonly id: string;
  /** The id of the sentence that says what is drawn. */
  readonly labelledBy: string;
  /** In CSS pixels. */
  readonly height: number;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** Called with the values under the pointer while it is pressed. */
  readonly onDrag?: (x: number, y: number) => void;
  /** Whether dragging up and down means something, so that a touch does not scroll. */
  readonly dragsBothWays?: boolean;
  /** What is drawn within the axes, cut at their ends. */
  readonly children: (frame: PlotFrame) => ComponentChildren;
  /** Room behind the right end, in CSS pixels, for what stands there. */
  readonly rightMargin?: number;
  /** What may reach beyond them: labels at the ends of lines. */
  readonly over?: (frame: PlotFrame) => ComponentChildren;
}

const margin = { left: 46, right: 14, top: 24, bottom: 38 };

/** Axes, and what is drawn on them, at the width that the page leaves and in a height that never changes. */
export function Plot(props: PlotProps): JSX.Element {
  const { id, labelledBy, height, x, y, onDrag, dragsBothWays = false, rightMargin, children, over } = props;
  const [element, width] = useWidth<SVGSVGElement>(640);
  const isDragging = useRef(false);
  const frame = frameOf(x.span, y.span, width, height, rightMargin);
  const { left, right, top, bottom } = frame;
  const drag = (event: PointerEvent): void => {
    const box = element.current?.getBoundingClientRect();
    if (box === undefined || !isDragging.current) return;
    const across = (event.clientX - box.left - left) / (right - left);
    const up = (bottom - (event.clientY - box.top)) / (bottom - top);
    onDrag?.(x.span.valueAt(across), y.span.valueAt(up));
  };
  const touch = dragsBothWays ? "none" : "pan-y";
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure's sentence names it
    <svg
      ref={element}
      class={onDrag === undefined ? "plot" : "plot draggable"}
      style={`height:${height}px;${onDrag === undefined ? "" : `touch-action:${touch}`}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={labelledBy}
      {...(onDrag && {
        onPointerDown: (event: PointerEvent) => {
          isDragging.current = true;
          (event.currentTarget as Element).setPointerCapture(event.pointerId);
          drag(event);
        },
        onPointerMove: drag,
        onPointerUp: () => {
          isDragging.current = false;
        },
        onPointerCancel: () => {
          isDragging.current = false;
        },
      })}
    >
      <clipPath id={`${id}-clip`}>
        <rect x={left} y={top} width={Math.max(0, right - left)} height={bottom - top} />
      </clipPath>
      <g clip-path={`url(#${id}-clip)`}>{children(frame)}</g>
      <Axes x={x} y={y} frame={frame} />
      {over?.(frame)}
    </svg>
  );
}

function Axes({
  x,
  y,
  frame: { left, right, top, bottom, x: across, y: up },
}: {
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly frame: PlotFrame;
}): JSX.Element {
  const room = (right - left) / 52;
  const stride = Math.max(1, Math.ceil(x.span.axis.ticks.length / Math.max(2, room)));
  return (
    <g class="axes">
      <path d={`M${left},${top}V${bottom}H${right}`} />
      {x.span.axis.ticks.map(({ value, text }, index) => (
        <g key={`x${value}`}>
          <path d={`M${across(value)},${bottom}v4`} />
          {index % stride === 0 && (
            <text x={across(value)} y={bottom + 16} text-anchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
      {y.span.axis.ticks.map(({ value, text }) => (
        <g key={`y${value}`}>
          <path d={`M${left - 4},${up(value)}h4`} />
          <text x={left - 7} y={up(value)} dy="0.35em" text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      <text class="title" x={right} y={bottom + 32} text-anchor="end">
        {x.title}
      </text>
      <text class="title" x={0} y={top - 12}>
        {y.title}
      </text>
    </g>
  );
}

// Far outside, so that what is cut away stays cut away, and a renderer keeps its precision.
const far = 1e4;

function frameOf(
  xSpan: Span,
  ySpan: Span,
  width: number,
  height: number,
  rightMargin = margin.right,
): PlotFrame {
  const [left, right, top, bottom] = [
    margin.left,
    Math.max(width - rightMargin, margin.left + 1),
    margin.top,
    height - margin.bottom,
  ];
  const hold = (pixels: number): number =>
    Number.isNaN(pixels) ? pixels : Number(Math.min(far, Math.max(-far, pixels)).toFixed(2));
  // A log axis puts what is not above 0 below its foot; what is no number has no place.
  const place = (span: Span, value: number): number => (Number.isNaN(value) ? value : span.axis.place(value));
  const x = (value: number): number => hold(left + (right - left) * place(xSpan, value));
  const y = (value: number): number => hold(bottom - (bottom - top) * place(ySpan, value));
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    line(points) {
      let isDrawing = false;
      return points
        .map(([a, b]) => {
          const [across, up] = [x(a), y(b)];
          if (Number.isNaN(across) || Number.isNaN(up)) {
            isDrawing = false;
            return "";
          }
          const command = `${isDrawing ? "L" : "M"}${across},${up}`;
          isDrawing = true;
          return command;
        })
        .join("");
    },
  };
}
