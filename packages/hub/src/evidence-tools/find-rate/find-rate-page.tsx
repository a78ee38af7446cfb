import { adam } from "downhill";
import type { JSX } from "preact";
import { EvidenceNav } from "../../evidence-run/evidence-nav.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { offeredProblems } from "../problem/offered-problems.ts";
import { FindRate } from "./find-rate.tsx";

/** The range test as a page. */
export function FindRatePage(): JSX.Element {
  return (
    <>
      <EvidenceNav current="/evidence/find-lr/" />
      <div class="evidence-page tool-page">
        <header>
          <h1>Find a learning rate</h1>
          <p>
            One short run in which the rate grows by the same factor with every step, until the smoothed loss
            is four times its lowest (Smith 2017,{" "}
            <a href="https://arxiv.org/abs/1506.01186">arXiv:1506.01186</a>). Smoothing and suggestions are
            those of fastai's learning-rate finder. How much the rate decides is{" "}
            <a href={linkTo("/evidence/learning-rate-decides/")}>a claim of its own</a>.
          </p>
        </header>
        <Island
          name="FindRate"
          component={FindRate}
          props={{ offered: offeredProblems(), text: adam().text }}
        />
      </div>
    </>
  );
}
