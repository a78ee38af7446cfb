import "./compare.css";
import { startFrame } from "../frame/start-frame.ts";
import { OptimizerTable } from "./table/optimizer-table.tsx";

startFrame({ OptimizerTable });
