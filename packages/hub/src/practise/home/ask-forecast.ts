import type { Forecast } from "@downhill/practice/schedule/forecast";
import type { ForecastReply, ForecastRequest } from "./forecast-messages.ts";

let worker: Worker | undefined;
let latest = 0;

/**
 * Predicts recall on the day in a worker.
 * @returns null where there is no day to predict; undefined where a later question took this one's place, or no worker can be had
 */
export function askForecast(asked: Omit<ForecastRequest, "request">): Promise<Forecast | null | undefined> {
  worker ??= new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve } = Promise.withResolvers<Forecast | null | undefined>();
  latest += 1;
  const request = latest;
  const own = worker;
  const listen = ({ data }: MessageEvent<ForecastReply>): void => {
    if (data.request !== request) return;
    end();
    resolve(request === latest ? data.forecast : undefined);
  };
  const fail = (): void => {
    end();
    resolve(undefined);
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
