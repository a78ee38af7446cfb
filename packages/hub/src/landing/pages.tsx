import { surfaces } from "@downhill/lab/problems/surfaces";
import { emit } from "downhill";
import { catalogue } from "downhill/catalogue";
import katex from "katex";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { linkTo } from "../frame/site-root.ts";
import { groundPoster } from "../landscape/ground-poster.ts";
import { recordedRates } from "../landscape/recorded-rates.ts";
import { LandingRace } from "./landing-race.tsx";
import type { BuiltLane } from "./landing-state.ts";

/** The landing page, and what is shown where there is no page. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/",
      title: "Downhill: optimizers, written as in the paper",
      description:
        "Type an update rule as a paper prints it, race it, take it apart, and see what it is known to do.",
      section: "home",
      client: "landing",
      body: () => (
        <div class="landing">
          <h1>Four rules, one ravine</h1>
          <Island
            name="LandingRace"
            component={LandingRace}
            props={{ lanes: textbookLanes(), equations, poster }}
          />
          <div class="landing-ways">
            {ways.map(({ path, name, sentence }) => (
              <section key={path}>
                <h2>
                  <a href={linkTo(path)}>{name}</a>
                </h2>
                <p>{sentence}</p>
              </section>
            ))}
          </div>
        </div>
      ),
    },
    {
      path: "/404.html",
      title: "No such page",
      description: "There is no page at this address.",
      section: "home",
      client: "landing",
      body: () => (
        <div class="column">
          <h1>There is no page at this address</h1>
          <p>
            The way through the site is above; <a href={linkTo("/")}>the race</a> is where it begins.
          </p>
        </div>
      ),
    },
  ];
}

const textbookNames = ["gradientDescent", "momentum", "rmsprop", "adam"];

const ways = [
  {
    path: "/learn/",
    name: "Learn",
    sentence:
      "From the slope at one point to training networks: each stage has one idea and one figure to move.",
  },
  {
    path: "/compare/",
    name: "Compare",
    sentence:
      "Every rule of the catalogue: what it keeps, what it leaves unchanged, and its code for your framework.",
  },
  {
    path: "/train/",
    name: "Train",
    sentence:
      "Small networks train in this page with several rules side by side, on the same weights and batches.",
  },
] as const;

function textbookLanes(): readonly BuiltLane[] {
  const rates = recordedRates("ravine");
  return textbookNames.map((name) => {
    const { title, make } = entryOf(name);
    const rate = rates[name];
    if (rate === undefined) throw new RangeError(`no learning rate of ${name} on the ravine is recorded`);
    return { name, title, text: make().text, rate };
  });
}

function equations(name: string): string {
  return katex.renderToString(emit(entryOf(name).make(), "latex"), {
    displayMode: true,
    output: "htmlAndMathml",
    strict: "error",
  });
}

function poster(): string {
  return groundPoster(surfaces.ravine);
}

function entryOf(name: string) {
  const entry = catalogue.find((one) => one.name === name);
  if (entry === undefined) throw new RangeError(`the catalogue has no ${name}`);
  return entry;
}
