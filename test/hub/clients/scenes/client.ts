import { createSceneRunner } from "../../../../packages/hub/src/question-cards/run-scene.ts";

// A page without anything on it, for tests that ask for the runs behind diagnoses.
const runner = createSceneRunner();
Object.assign(globalThis, {
  runScene: (topic: Parameters<typeof runner.run>[0]["topic"], id: string, seed: number, isMended: boolean) =>
    runner.run({ topic, id }, seed, isMended),
});
