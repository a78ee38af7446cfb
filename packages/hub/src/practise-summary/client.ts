import "katex/dist/katex.min.css";
import "../frame/styles/section-navigation.css";
import { startFrame } from "../frame/start-frame.ts";
import { PersonalSheet } from "./personal-sheet.tsx";
import { PrintButton } from "./print-button.tsx";
import "../evidence-run/verdict.css";
import "./summary.css";
import "./personal.css";
import "./print.css";

startFrame({ PersonalSheet, PrintButton });
