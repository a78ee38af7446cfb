import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";

export interface PlayRateProps {
  /** The name of a problem. */
  readonly problem: string;
  /** The rule's text. */
  readonly text: string;
  readonly rate: number;
}

const steps = 300;
const speed = 60;

/** A link to Play that races the rule at the rate, beside half and twice of it. Nothing where the problem is no surface. */
export function PlayRate({ problem, text, rate }: PlayRateProps): JSX.Element | null {
  const fragment = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    fragment.value = undefined;
    makeFragment({ problem, text, rate })
      // Without the code of links there is no link; the command below does the same.
      .catch(() => undefined)
      .then((made) => {
        if (!isGone) fragment.value = made;
      });
    return () => {
      isGone = true;
    };
  }, [problem, text, rate, fragment]);
  return fragment.value === undefined ? null : (
    <p class="instrument">
      <a href={`${linkTo("/play/")}${fragment.value}`}>Race it in Play, beside half and twice the rate</a>
    </p>
  );
}

async function makeFragment({ problem, text, rate }: PlayRateProps): Promise<string | undefined> {
  const [{ playLink }, { surfaces }, { worldOn }] = await Promise.all([
    import("../../link/play-link.ts"),
    import("@downhill/lab/problems/surfaces"),
    import("../../landscape/world-on.ts"),
  ]);
  const surface = (Object.keys(surfaces) as (keyof typeof surfaces)[]).find((one) => one === problem);
  if (surface === undefined) return undefined;
  const lanes = [rate, rate / 2, 2 * rate].map((lr) => ({ text, hyper: { lr: Number(lr.toPrecision(3)) } }));
  return playLink.encode({ lanes, world: worldOn(surface), steps, cursor: 0, speed, chosen: 0 });
}
