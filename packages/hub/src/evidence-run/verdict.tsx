import type { Verdict } from "@downhill/lab/claims/claim";
import { describeVerdict } from "@downhill/lab/claims/evidence";
import type { JSX } from "preact";
import "./verdict.css";

/** Paths of the marks, around (0, 0): what tells verdicts apart at a glance, with colour and without. */
const marks: Readonly<Record<Verdict["kind"], string>> = {
  supported: "M-4.5,0.5L-1.2,3.8L4.6,-3.6",
  refuted: "M-4,-4L4,4M-4,4L4,-4",
  depends: "M0,5V0.5M0,0.5L-4.2,-4.4M0,0.5L4.2,-4.4",
  equivalent: "M-4.6,-2.2H4.6M-4.6,2.2H4.6",
  inconclusive: "M-4.8,0H-3M-0.9,0H0.9M3,0H4.8",
};

/** A verdict in words, with a mark of its kind before them. */
export function VerdictWords({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const words = describeVerdict(verdict);
  return (
    <span class={`verdict ${verdict.kind}`}>
      <VerdictMark kind={verdict.kind} />
      <span>
        {words.charAt(0).toUpperCase()}
        {words.slice(1)}
      </span>
    </span>
  );
}

export function VerdictMark({ kind }: { readonly kind: Verdict["kind"] }): JSX.Element {
  return (
    <svg
      class={`verdict-mark ${kind}`}
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={marks[kind]} />
    </svg>
  );
}
