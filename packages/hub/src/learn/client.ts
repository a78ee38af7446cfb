import "katex/dist/katex.min.css";
import "./learn.css";
import "./path-page.css";
import "./comparison.css";
import "./interview.css";
import { RunClaim } from "../evidence-run/run-claim.tsx";
import { startFrame } from "../frame/start-frame.ts";
import { ConditionFigure } from "./figures/condition-figure.tsx";
import { CorrectionFigure } from "./figures/correction-figure.tsx";
import { DescentFigure } from "./figures/descent-figure.tsx";
import { MomentumFigure } from "./figures/momentum-figure.tsx";
import { ScalingFigure } from "./figures/scaling-figure.tsx";
import { SweepFigure } from "./figures/sweep-figure.tsx";
import { TaskFigure } from "./figures/task-figure.tsx";
import { WhiteboardFigure } from "./figures/whiteboard-figure.tsx";
import { StageQuestions } from "./questions/stage-questions.tsx";

startFrame({
  ConditionFigure,
  CorrectionFigure,
  DescentFigure,
  MomentumFigure,
  RunClaim,
  ScalingFigure,
  StageQuestions,
  SweepFigure,
  TaskFigure,
  WhiteboardFigure,
});
