import type { Predicted } from "./describe-forecast.ts";
import type { ForecastReply, ForecastRequest } from "./forecast-messages.ts";

let worker: Worker | undefined;
let latest = 0;

/**
 * Predicts recall on the day in a worker.
 * @returns null where there is no day to predict, `failed` where no worker can be had; undefined where a later question took this
 *   one's place
 */
export function askForecast(asked: Omit<ForecastRequest, "request">): Promise<Predicted> {
  worker ??= new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve } = Promise.withResolvers<Predicted>();
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
    // The next one may come.
    if (worker === own) worker = undefined;
    resolve(request === latest ? "failed" : undefined);
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
