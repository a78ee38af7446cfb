import { forecast } from "@downhill/practice/schedule/forecast";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import type { ForecastReply, ForecastRequest } from "./forecast-messages.ts";

// Keeping a plan for weeks with several simulated learners takes up to a second on a phone: too long for the page's own thread.
addEventListener("message", ({ data }: MessageEvent<ForecastRequest>) => {
  const { request, events, questions, plan, now, zone } = data;
  const cards = replayCards(events, now);
  const reply: ForecastReply = {
    request,
    forecast: forecast({ cards, questions, plan, now, zone }) ?? null,
  };
  postMessage(reply);
});
