import { startFrame } from "../frame/start-frame.ts";
import { Advise } from "./advise/advise.tsx";
import { FindRate } from "./find-rate/find-rate.tsx";
import "../evidence-run/evidence-page.css";
import "../frame/styles/section-navigation.css";
import "./tool-page.css";

startFrame({ Advise, FindRate });
