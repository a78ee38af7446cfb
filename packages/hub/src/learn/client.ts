import "katex/dist/katex.min.css";
import "./learn.css";
import { startFrame } from "../frame/start-frame.ts";
import { CorrectionFigure } from "./figures/correction-figure.tsx";
import { DescentFigure } from "./figures/descent-figure.tsx";
import { MomentumFigure } from "./figures/momentum-figure.tsx";
import { ScalingFigure } from "./figures/scaling-figure.tsx";
import { Questions } from "./questions/questions.tsx";

startFrame({ CorrectionFigure, DescentFigure, MomentumFigure, Questions, ScalingFigure });
