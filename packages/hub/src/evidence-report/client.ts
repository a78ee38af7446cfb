import { startFrame } from "../frame/start-frame.ts";
import { OpenReport } from "./open-report.tsx";
import "../evidence-run/evidence-page.css";
import "../frame/styles/section-navigation.css";

startFrame({ OpenReport });
