import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { offerProblems } from "./offer-problems.ts";
import { TrainPage } from "./train-page.tsx";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/train/",
      title: "Train",
      description:
        "Train a convolutional network, a recurrent one and a Transformer in the browser by several update rules side by side.",
      section: "train",
      client: "train",
      keywords: ["mnist", "digits", "moby-dick", "gru", "lstm", "transformer", "neural network", "webgpu"],
      body: () => (
        <>
          <div class="train-intro">
            <h1>Train</h1>
            <p>
              Several rules train the same network in this page, from the same weights and on the same
              batches.
            </p>
          </div>
          <Island name="TrainPage" component={TrainPage} props={{ offered: offerProblems() }} />
        </>
      ),
    },
  ];
}
