import { catalogue, ruleFamilies } from "downhill/catalogue";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { measureOptimizer, type Sheet } from "./sheet/measure-optimizer.ts";
import { oneLiners } from "./sheet/one-liners.ts";
import { OptimizerPage } from "./sheet/optimizer-page.tsx";
import { OptimizerTable, type OptimizerTableProps } from "./table/optimizer-table.tsx";
import { rowOf } from "./table/row.ts";

/** The table of every optimizer and a page for each. */
export async function pages(): Promise<readonly Page[]> {
  const sheets: Page[] = [];
  for (const entry of catalogue) sheets.push(sheetPage(await measureOptimizer(entry)));
  return [tablePage(), ...sheets];
}

function tablePage(): Page {
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
        <Island name="OptimizerTable" component={OptimizerTable} props={tableProps()} />
      </div>
    ),
  };
}

function sheetPage(sheet: Sheet): Page {
  const { name, title, family, otherNames } = sheet.entry;
  return {
    path: `/compare/${name}/`,
    title,
    description: oneLiners[name] ?? title,
    section: "compare",
    client: "compare",
    keywords: [name, ruleFamilies[family], ...otherNames],
    body: () => <OptimizerPage sheet={sheet} />,
  };
}

function tableProps(): OptimizerTableProps {
  const families = Object.entries(ruleFamilies) as unknown as OptimizerTableProps["families"];
  return { rows: catalogue.map(rowOf), families };
}
