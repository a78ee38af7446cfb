import type { Forecast } from "@downhill/practice/schedule/forecast";
import type { ForecastReply, ForecastRequest } from "./forecast-messages.ts";

let worker: Worker | undefined;
let requests = 0;

/**
 * Predicts recall on the day in a worker, which is started with the first question and kept for the next.
 * @returns null where there is no day that can be predicted
 * @throws Error where the worker cannot be loaded; the next question starts another
 */
export function askForecast(asked: Omit<ForecastRequest, "request">): Promise<Forecast | null> {
  worker ??= new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Forecast | null>();
  requests += 1;
  const request = requests;
  const own = worker;
  const listen = ({ data }: MessageEvent<ForecastReply>): void => {
    if (data.request !== request) return;
    end();
    resolve(data.forecast);
  };
  const fail = ({ message }: ErrorEvent): void => {
    end();
    own.terminate();
    if (worker === own) worker = undefined;
    reject(new Error(message || "the code of the prediction could not be loaded"));
  };
  const end = (): void => {
    own.removeEventListener("message", listen);
    own.removeEventListener("error", fail);
  };
  own.addEventListener("message", listen);
  own.addEventListener("error", fail);
  own.postMessage({ ...asked, request } satisfies ForecastRequest);
  return promise;
}
