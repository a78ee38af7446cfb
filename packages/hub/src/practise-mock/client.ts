import "../frame/styles/section-navigation.css";
import { startFrame } from "../frame/start-frame.ts";
import { Mock } from "./mock.tsx";
import "./mock.css";
import "./report.css";
import "./print.css";

startFrame({ Mock });
