import { writeExactJson } from "@downhill/lab/exact-json";
import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from "quickjs-emscripten-core";
import type { CodeOutcome, CodeProgram } from "../code-runner.ts";
import { readOutcome } from "../read-outcome.ts";
import { quickJsHarness } from "./quickjs-harness.ts";

/** Of the WebAssembly stack; deeper recursion throws inside. */
const stackBytes = 256 * 1024;
const answerFile = "answer.js";

/**
 * Runs a program in a realm of its own, which goes afterwards. Its memory, its stack and its time are limited. A built-in function
 * that works long by itself is not interrupted: whoever calls this ends the thread after some grace.
 * @throws what the engine throws where it is broken itself; it is of no use then
 */
export function runInQuickJs(engine: QuickJSWASMModule, program: CodeProgram): CodeOutcome {
  const { limits } = program;
  const end = performance.now() + 1000 * limits.seconds;
  let isLate = false;
  const runtime = engine.newRuntime();
  runtime.setMemoryLimit(limits.megabytes * 2 ** 20);
  runtime.setMaxStackSize(stackBytes);
  runtime.setInterruptHandler(() => {
    isLate ||= performance.now() > end;
    return isLate;
  });
  const context = runtime.newContext();
  const outcome = call(context, program);
  context.dispose();
  runtime.dispose();
  // A program may catch what it is told of its memory, but not that its time is out.
  return isLate ? { kind: "stopped", why: "time" } : outcome;
}

function call(context: QuickJSContext, { prelude, source, entry, calls }: CodeProgram): CodeOutcome {
  const made = context.evalCode(quickJsHarness, "harness.js");
  if (made.error !== undefined) {
    made.error.dispose();
    return { kind: "stopped", why: "memory" };
  }
  using harness = made.value;
  const run = (text: string, file: string): CodeOutcome | undefined => {
    const result = context.evalCode(text, file);
    if (result.error !== undefined) return describe(context, harness, result.error);
    result.value.dispose();
    return undefined;
  };
  const failed = run(prelude, "prelude.js") ?? run(withoutExports(source), answerFile);
  if (failed !== undefined) return failed;
  const found = context.evalCode(`typeof ${entry} === "function" ? ${entry} : undefined`, "harness.js");
  if (found.error !== undefined) return describe(context, harness, found.error);
  using answer = found.value;
  if (context.typeof(answer) !== "function")
    return {
      kind: "threw",
      call: undefined,
      message: `there is no function ${entry}: define one of this name`,
      line: undefined,
    };
  using callAll = context.getProp(harness, "callAll");
  using text = context.newString(writeExactJson(calls));
  const result = context.callFunction(callAll, context.undefined, answer, text);
  if (result.error !== undefined) return describe(context, harness, result.error);
  using report = result.value;
  return readOutcome(context.getString(report), calls.length);
}

function describe(context: QuickJSContext, harness: QuickJSHandle, thrown: QuickJSHandle): CodeOutcome {
  using error = thrown;
  using describer = context.getProp(harness, "describe");
  const result = context.callFunction(describer, context.undefined, error);
  // Nothing is left to say it with.
  if (result.error !== undefined) {
    result.error.dispose();
    return { kind: "stopped", why: "memory" };
  }
  using text = result.value;
  const { call, name, said, stack } = JSON.parse(context.getString(text)) as ThrownInside;
  if (name === "InternalError" && said === "out of memory") return { kind: "stopped", why: "memory" };
  const line = answerLine.exec(stack)?.[1];
  return {
    kind: "threw",
    call: call >= 0 ? call : undefined,
    message: [name, said].filter((part) => part !== "").join(": ") || "an error without a message",
    line: line === undefined ? undefined : Number(line),
  };
}

interface ThrownInside {
  readonly call: number;
  readonly name: string;
  readonly said: string;
  readonly stack: string;
}

const answerLine = new RegExp(`${RegExp.escape(answerFile)}:(\\d+)`);

const exported = /^([ \t]*)(export[ \t]+(?:default[ \t]+)?)(?=function|class|const|let|var|async)/gm;

/** Answers may be written as modules; the places of everything else stay. */
function withoutExports(source: string): string {
  return source.replaceAll(exported, (_all, space: string, word: string) => space + " ".repeat(word.length));
}
