import { startFrame } from "../frame/start-frame.ts";
import { OpenReport } from "./open-report.tsx";
import "../evidence-run/evidence-nav.css";

startFrame({ OpenReport });
