import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import type { OfferedProblem } from "../problem/problem-choice.ts";

export interface RateLinkProps {
  readonly problem: OfferedProblem;
  /** The rule's text. */
  readonly text: string;
  readonly rate: number;
}

interface Way {
  readonly address: string;
  readonly label: string;
}

/** A link to Train or to Play, where the problem is there, with the rule at the rate, beside half and twice of it. */
export function RateLink({ problem, text, rate }: RateLinkProps): JSX.Element | null {
  const way = useSignal<Way | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    way.value = undefined;
    findWay({ problem, text, rate })
      // Without the code of links there is no link; the command beside it does the same.
      .catch(() => undefined)
      .then((found) => {
        if (!isGone) way.value = found;
      });
    return () => {
      isGone = true;
    };
  }, [problem, text, rate, way]);
  return way.value === undefined ? null : (
    <p class="instrument">
      <a href={way.value.address}>{way.value.label}, beside half and twice the rate</a>
    </p>
  );
}

const playSteps = 300;
const playSpeed = 60;

async function findWay({ problem, text, rate }: RateLinkProps): Promise<Way | undefined> {
  const lanes = [rate, rate / 2, 2 * rate].map((lr) => ({ text, hyper: { lr: Number(lr.toPrecision(3)) } }));
  if (problem.isTrained) {
    const { trainLink, usualSample } = await import("../../link/train-link.ts");
    const fragment = await trainLink.encode({
      problem: problem.name,
      lanes,
      steps: problem.steps,
      runs: 1,
      device: "wasm",
      ...usualSample,
    });
    return { address: linkTo("/train/") + fragment, label: "Train with it" };
  }
  const { surfaces } = await import("@downhill/lab/problems/surfaces");
  const surface = (Object.keys(surfaces) as (keyof typeof surfaces)[]).find((one) => one === problem.name);
  if (surface === undefined) return undefined;
  const [{ playLink }, { worldOn }] = await Promise.all([
    import("../../link/play-link.ts"),
    import("../../landscape/world-on.ts"),
  ]);
  const fragment = await playLink.encode({
    ...{ lanes, world: worldOn(surface), cursor: 0, chosen: 0 },
    ...{ steps: playSteps, speed: playSpeed },
  });
  return { address: linkTo("/play/") + fragment, label: "Race it in Play" };
}
