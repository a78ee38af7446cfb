import type { JSX } from "preact";
import type { Page } from "../frame/page.ts";
import { linkTo } from "../frame/site-root.ts";
import { StagePage } from "./stage-page.tsx";
import { stageAddress, stagePath } from "./stage-path.ts";
import { stages } from "./stages/all-stages.ts";

/** The pages of this part of the site: the path at a glance, and its stages. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/learn/",
      title: "Learn",
      description: "From gradient descent to Adam and an interview on it, in eight stages that can be moved.",
      section: "learn",
      client: "learn",
      keywords: stagePath.map(({ title }) => title),
      body: () => <PathPage />,
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
        body: () => <StagePage stage={stage} />,
      };
    }),
  ];
}

function PathPage(): JSX.Element {
  return <h1>{linkTo("/learn/")}</h1>;
}
