import "katex/dist/katex.min.css";
import "./compare.css";
import "../evidence-run/verdict.css";
import "../figure/figure.css";
import "./sheet/optimizer-page.css";
import "./sheet/facts-and-paths.css";
import "./sheet/libraries-and-code.css";
import { CopyButton } from "../figure/copy-button.tsx";
import { startFrame } from "../frame/start-frame.ts";
import { CodeTabs } from "./sheet/code-tabs.tsx";
import { TableCsv } from "./sheet/table-csv.tsx";
import { SideBySide } from "./side-by-side/side-by-side.tsx";
import { OptimizerTable } from "./table/optimizer-table.tsx";

startFrame({ OptimizerTable, SideBySide, CodeTabs, CopyButton, TableCsv });
