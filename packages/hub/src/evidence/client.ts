import { RunClaim } from "../evidence-run/run-claim.tsx";
import { startFrame } from "../frame/start-frame.ts";
import { ClaimFilter } from "./claims/claim-filter.tsx";
import { EffectsFigure } from "./effects/effects-figure.tsx";
import "../evidence-run/evidence-page.css";
import "../frame/styles/section-navigation.css";
import "./claims/claims-page.css";
import "./claims/claim-page.css";

startFrame({ ClaimFilter, EffectsFigure, RunClaim });
