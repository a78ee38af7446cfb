import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { commands } from "./commands.ts";
import { runCommandLine } from "./run-command-line.ts";
import { widthOf } from "./terminal/text.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-cli-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const input = join(scratch, "in.json");
writeFileSync(join(scratch, "a,b.ts"), "");
writeFileSync(input, '{"start": {"w": [1]}, "grads": [{"w": [2]}]}');

afterEach(() => vi.restoreAllMocks());

test.each(["", ...commands.map(({ name }) => name)])("help %s fits into 80 columns", async (name) => {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect(await runCommandLine(["help", ...(name === "" ? [] : [name])])).toBe(0);
  for (const line of out.mock.calls.join("").split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
});

describe("what cannot be done is refused with the mend and exit code 2", () => {
  test.each([
    [["rase"], '"rase" is not a command. There are race, '],
    [["--json"], "--json stands before the command"],
    [["race"], "race needs a PROBLEM (a problem's name"],
    [["race", "mnits"], "Did you mean mnist?"],
    [["race", "digits", "mnist"], 'race takes one PROBLEM, digits; "mnist" is one too many'],
    [["race", "digits", "--seed", "3"], "race has no option --seed. It has --rules, --lr, --seeds"],
    [["race", "digits", "--seed", "3"], "Did you mean --seeds?"],
    [["race", "digits", "--steps"], "--steps needs a value: --steps N"],
    [["race", "digits", "--steps", "--json"], "--steps needs a value: --steps N"],
    [["race", "digits", "--steps", "1.5"], '--steps: "1.5" is not a whole number of at least 1'],
    [["race", "digits", "--steps", "5", "--steps", "6"], "--steps is given twice"],
    [["race", "digits", "--target", "loss"], "a target is written 'loss<0.1' or 'accuracy>97%', in quotes"],
    [["race", "quadratic", "--target", "accuracy>90%"], "quadratic measures no accuracy"],
    [["race", "moby-transformer", "--target", "accuracy>90%"], "moby-transformer measures no accuracy"],
    [["race", "digits,drift", "--diagnose"], "single steps of drift cannot be diagnosed"],
    [["race", "deep-quadratic", "--with", "noise=1", "--diagnose"], "a second look at a step would change"],
    [["race", "drift", "--diagnose", "--tune", "2"], "single steps of drift cannot be diagnosed"],
    [["race", ",digits"], "a problem is missing beside a comma"],
    [["race", `digits,${join(scratch, "a,b.ts")}`], "a,b.ts: a comma stands between two problems"],
    [["race", "digits", "--rules", "adam,momentun"], "Did you mean momentum?"],
    [["race", "digits", "--rules", "adam,,momentum"], "a name between two commas is missing"],
    [["race", "digits", "--rules", "adam,adam"], "adam is entered twice"],
    [["race", "digits", "--rules", "adam,clipByValue"], "clipByValue only changes the gradient"],
    [
      ["race", "digits", "--lr", "adan=0.1"],
      "--lr: adan does not take part in this race. Did you mean adam?",
    ],
    [["race", "quadratic", "--with", "conditon=3"], "Did you mean condition?"],
    [["step", "adam"], "step needs --input FILE, as in"],
    [["step", "sgd", "--input", input], "Did you mean gradientDescent?"],
    [["step", "torch.adam", "--input", input], "Did you mean torch.Adam?"],
    [["step", "none.rule", "--input", input], "there is no file none.rule"],
    [["step", "adam", "--input", "none.json"], "there is no file none.json"],
    [["step", "adam", "--input", "."], ". is a folder"],
    [["step", "adam", "--input", input, "--target", "wsam"], "Did you mean wasm?"],
    [["step", "adam", "--input", input, "--json=yes"], "--json is a switch and takes no value"],
    [["step", "adam", "--input", input, "--hyper", '{"beta3": 1}'], "adam has no hyperparameter beta3"],
    [
      ["step", "adam", "--input", input, "--hyper", '{"lr": "1"}'],
      "--hyper: adam: lr is 1; a hyperparameter has to be a number",
    ],
    [["step", "adam", "--input", input, "--hyper", "{lr: 1}"], "--hyper:1:2 is not JSON"],
    [["step", "adam", "--input", input, "--hyper", "[1]"], "--hyper is [1], which is no object"],
    [["step", "torch.Adam", "--input", input, "--hyper", '{"beta": 1}'], "Did you mean betas?"],
    [
      ["step", "weightDecay", "--input", input],
      `weightDecay has no value for lr; give one, as in --hyper '{"lr": 0.01}'`,
    ],
    [["check", "none.rule"], "there is no file none.rule; give the path of one, or - to read standard input"],
    [["explain", "adam", "--g", "1,,2"], '--g: a number is missing in "1,,2"; write 0.5,-0.2'],
    [["explain", "adam", "--g", "1,x"], '--g: "x" is not a number'],
    [["explain", "adam", "--theta", "one"], '--theta: "one" is not a number'],
    [["explain", "adam", "--hyper", '{"beta3": 1}'], "adam has no hyperparameter beta3"],
    [["explain", "weightDecay"], `weightDecay has no value for lr; give one, as in --hyper '{"lr": 0.01}'`],
    [["facts"], "facts needs a RULE (a rule's name, or a file of notation), as in"],
    [["facts", "adma"], "Did you mean adam?"],
    [["facts", "adam", "--hyper", "[1]"], "--hyper is [1], which is no object"],
    [["rules", "adma"], 'no rule has "adma" in its name or text. Did you mean adam?'],
    [["rules", "adam", "clip"], 'rules takes one [WORD], adam; "clip" is one too many'],
    [["emit", "adam", "--to", "pytorhc"], "Did you mean pytorch?"],
    [["emit", "adma"], "Did you mean adam?"],
    [["emit", "adam", "--hyper", '{"beta3": 1}'], "adam has no hyperparameter beta3"],
    [["emit", "l2", "--to", "pytorch"], "l2 only changes the gradient: chain it with a rule that steps"],
    [["help", "chek"], "Did you mean check?"],
    [["practice", "adam-updat"], "Did you mean adam-update"],
    [["practice", "--topic", "adams"], "Did you mean adam?"],
    [["practice", "--date", "2026-02-30"], '"2026-02-30" is no date; write it as 2030-12-24, or none'],
    [["practice", "--date", "1999-12-31"], "1999-12-31 is past; today is "],
    [["practice", "--per-day", "5000"], "give at most 1000"],
    [["practice", "--seed", "-1"], '"-1" is no seed'],
    [["practice", "--list", "--readiness"], "do different things; give one of them"],
    [["practice", "--json"], "--json is for --list, --plan and --readiness"],
    [["practice", "--answer", input], "--answer is the answer to one question"],
    [["practice", "adam-update", "--question", "adam-update"], "name the same; give one of them"],
    [["practice", "adam-update", "--log", scratch], "cannot be used (EISDIR)"],
    [["practice", "--export", join(scratch, "none/log.json"), "--log", input], "there is no folder"],
    [["practice", "--import", input, "--log", join(scratch, "log.jsonl")], "is JSON, but no log of Practice"],
    [["grade", "adam-update"], "grade needs --answer FILE, as in"],
    [["grade", "adam", "--answer", input], 'there is no question "adam". Did you mean adam-'],
  ])("%j", async (args, message) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockReturnValue(true),
    );
    const code = await runCommandLine(args);
    const said = err?.mock.calls.join("") ?? "";
    expect(code).toBe(2);
    expect(said).toMatch(/^downhill: /);
    expect(said).not.toMatch(/\n {4}at /);
    expect(said).toContain(message);
    expect(out).not.toHaveBeenCalled();
  });
});
