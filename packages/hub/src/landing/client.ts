import "katex/dist/katex.min.css";
import { startFrame } from "../frame/start-frame.ts";
import { LandingRace } from "./landing-race.tsx";

startFrame({ LandingRace });
