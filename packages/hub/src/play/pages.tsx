import { surfaces } from "@downhill/lab/problems/surfaces";
import katex from "katex";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { recordedRates } from "../landscape/recorded-rates.ts";
import type { SurfaceName } from "../landscape/world.ts";
import { PlayPage } from "./play-page.tsx";
import type { RatesBySurface } from "./recorded-lanes.ts";

/** The page where rules race. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/play/",
      title: "Play",
      description:
        "Race update rules down a surface: drag the start, turn every number, add noise and drift, and go through it step by step.",
      section: "play",
      client: "play",
      keywords: ["race", "landscape", "surface", "contours", "noise", "drift", "batch", "divergence"],
      body: () => <Island name="PlayPage" component={PlayPage} props={{ rates: allRates(), formulas }} />,
    },
  ];
}

function allRates(): RatesBySurface {
  const names = Object.keys(surfaces) as SurfaceName[];
  return Object.fromEntries(names.map((name) => [name, recordedRates(name)])) as RatesBySurface;
}

function formulas(surface: SurfaceName): string {
  return katex.renderToString(`f(x, y) = ${surfaces[surface].formula}`, {
    output: "htmlAndMathml",
    strict: "error",
  });
}
