import "katex/dist/katex.min.css";
import { startFrame } from "../frame/start-frame.ts";
import { PlayPage } from "./play-page.tsx";

startFrame({ PlayPage });
