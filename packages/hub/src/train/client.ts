import { startFrame } from "../frame/start-frame.ts";
import { TrainPage } from "./train-page.tsx";

startFrame({ TrainPage });
