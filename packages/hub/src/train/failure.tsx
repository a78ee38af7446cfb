import type { JSX } from "preact";
import type { TrainSession } from "./train-session.ts";

/** Why runs could not be made, and what helps. */
export function Failure({ session }: { readonly session: TrainSession }): JSX.Element {
  const { error, plan } = session;
  const isOffline = error.value?.name === "DataOutOfReachError";
  return (
    <div class="train-beginning" role="alert">
      {isOffline ? (
        <>
          <p>
            The data of {plan.problem.short} are not in this browser yet, and the site cannot be reached. With
            a connection they load once and are there from then on.
          </p>
          {plan.problem.files.length > 0 && (
            <p class="quiet">Problems that were trained here before, and those made here, run without one.</p>
          )}
        </>
      ) : (
        <p>{error.value?.message}</p>
      )}
    </div>
  );
}
