import type { Page } from "../frame/page.ts";
import { PathPage } from "./path-page.tsx";
import { makePlayFragments } from "./play-fragments.ts";
import { StagePage } from "./stage-page.tsx";
import { stageAddress, stagePath } from "./stage-path.ts";
import { makeStages } from "./stages/all-stages.ts";

/** The pages of this part of the site: the path at a glance, and its stages. */
export async function pages(): Promise<readonly Page[]> {
  const stages = await makeStages();
  const fragments = await makePlayFragments(stages);
  return [
    {
      path: "/learn/",
      title: "Learn",
      description: "From gradient descent to Adam and an interview on it, in eight stages that can be moved.",
      section: "learn",
      client: "learn",
      keywords: stagePath.map(({ title }) => title),
      body: () => <PathPage stages={stages} />,
    },
    ...stages.map((stage): Page => {
      const place = stagePath.find(({ slug }) => slug === stage.slug) ?? stagePath[0];
      return {
        path: stageAddress(stage.slug),
        title: place.title,
        description: place.question,
        section: "learn",
        client: "learn",
        keywords: stage.rules.map(({ name }) => name),
        body: () => <StagePage stage={stage} fragments={fragments} />,
      };
    }),
  ];
}
