import { catalogue, ruleFamilies } from "downhill/catalogue";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { linkTo } from "../frame/site-root.ts";
import { laneOf, measureOptimizer, type Sheet } from "./sheet/measure-optimizer.ts";
import { oneLiners } from "./sheet/one-liners.ts";
import { OptimizerPage } from "./sheet/optimizer-page.tsx";
import { comparedRules } from "./side-by-side/compared-rules.ts";
import { type Choice, SideBySide, type SideBySideProps } from "./side-by-side/side-by-side.tsx";
import { OptimizerTable, type OptimizerTableProps } from "./table/optimizer-table.tsx";
import { rowOf } from "./table/row.ts";

/** The table of every optimizer and a page for each. */
export async function pages(): Promise<readonly Page[]> {
  const sheets: Sheet[] = [];
  for (const entry of catalogue) sheets.push(await measureOptimizer(entry));
  return [tablePage(sheets), sideBySidePage(sheets), ...sheets.map(sheetPage)];
}

function tablePage(sheets: readonly Sheet[]): Page {
  return {
    path: "/compare/",
    title: "Compare",
    description: `${catalogue.length} optimizers in one table: memory, arithmetic, invariances, units and stability, each derived from the rule's text.`,
    section: "compare",
    client: "compare",
    keywords: ["table", "memory", "state", "invariance", "units", "stability"],
    body: () => (
      <div class="compare">
        <h1>Compare</h1>
        <p class="quiet">
          Every optimizer of the library. Bytes, operations, invariances, units and limits are derived from
          each rule’s text; its page says how.
        </p>
        <Island name="OptimizerTable" component={OptimizerTable} props={tableProps(sheets)} />
      </div>
    ),
  };
}

function sideBySidePage(sheets: readonly Sheet[]): Page {
  const props: SideBySideProps = {
    rules: comparedRules().flatMap(({ name, title, group, entry, rule }): readonly Choice[] => {
      const sheet = sheets.find((one) => one.entry === entry);
      if (sheet === undefined) return [];
      const own = laneOf(entry, sheet.paths);
      if (group === "Downhill") return [{ name, title, group, lane: own }];
      const { lr } = own.hyper;
      const hyper = lr === undefined ? rule.hyper : { ...rule.hyper, lr };
      return [{ name, title, group, lane: { text: rule.text, hyper } }];
    }),
    first: ["adam", "adamw"],
  };
  return {
    path: "/compare/side-by-side/",
    title: "Side by side",
    description: "Two and more optimizers line by line: what differs, and whether they take the same steps.",
    section: "compare",
    client: "compare",
    keywords: ["equivalent", "difference", "witness"],
    body: () => (
      <div class="compare">
        <nav aria-label="Where this is" class="instrument">
          <a href={linkTo("/compare/")}>Compare</a>
        </nav>
        <h1>Side by side</h1>
        <p class="unscripted">
          This page compares rules as you choose them, which takes a script. The page of each rule has its
          equations and facts without one.
        </p>
        <Island name="SideBySide" component={SideBySide} props={props} />
      </div>
    ),
  };
}

function sheetPage(sheet: Sheet): Page {
  const { name, title, family, otherNames, source } = sheet.entry;
  const symbols = sheet.rule.program.hyperparameters.map(({ symbol }) => symbol);
  return {
    path: `/compare/${name}/`,
    title,
    description: oneLiners[name] ?? title,
    section: "compare",
    client: "compare",
    kind: "rule",
    keywords: [name, ruleFamilies[family], ...otherNames, ...symbols, source?.text ?? ""],
    body: () => <OptimizerPage sheet={sheet} />,
  };
}

function tableProps(sheets: readonly Sheet[]): OptimizerTableProps {
  const families = Object.entries(ruleFamilies) as unknown as OptimizerTableProps["families"];
  return {
    rows: sheets.map(({ entry, facts, paths }) => rowOf(entry, facts, laneOf(entry, paths))),
    families,
  };
}
