import "katex/dist/katex.min.css";
import "./compare.css";
import "./sheet/optimizer-page.css";
import { CopyButton } from "../figure/copy-button.tsx";
import { startFrame } from "../frame/start-frame.ts";
import { CodeTabs } from "./sheet/code-tabs.tsx";
import { TableCsv } from "./sheet/table-csv.tsx";
import { OptimizerTable } from "./table/optimizer-table.tsx";

startFrame({ OptimizerTable, CodeTabs, CopyButton, TableCsv });
