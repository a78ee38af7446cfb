import "../frame/styles/section-navigation.css";
import "./practise-page.css";
import { startFrame } from "../frame/start-frame.ts";
import { PractiseHome } from "./home/practise-home.tsx";
import { PractiseQuestion } from "./questions/practise-question.tsx";
import { QuestionList } from "./questions/question-list.tsx";
import { Session } from "./session/session-page.tsx";

startFrame({ PractiseHome, PractiseQuestion, QuestionList, Session });
