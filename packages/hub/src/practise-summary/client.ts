import "katex/dist/katex.min.css";
import { startFrame } from "../frame/start-frame.ts";
import { PrintButton } from "./print-button.tsx";
import "../evidence-run/verdict.css";
import "./summary.css";
import "./print.css";

startFrame({ PrintButton });
