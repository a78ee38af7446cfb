import { afterAll, describe, expect, test } from "vitest";
import type { CodeProgram } from "./code-runner.ts";
import { createNodeRunner } from "./node-runner.node.ts";
import { nameOddity } from "./odd-value.ts";

const runner = createNodeRunner();
afterAll(() => runner.close());

const run = (language: CodeProgram["language"], source: string, more: Partial<CodeProgram>) =>
  runner.run({
    language,
    prelude: "",
    source,
    entry: "f",
    calls: [[1]],
    limits: { seconds: 2, megabytes: 32 },
    ...more,
  });

const javaScript = (source: string, more: Partial<CodeProgram> = {}) => run("javascript", source, more);
const python = (source: string, more: Partial<CodeProgram> = {}) => run("python", source, more);

const returned = (values: readonly unknown[], more: object = {}) => ({
  kind: "returned",
  values,
  changedArguments: [],
  printed: "",
  ...more,
});

describe("JavaScript", () => {
  test("calls the answer on each case and gives back every number as it is", async () => {
    const calls = [[Number.NaN], [Number.POSITIVE_INFINITY], [-0], [0.1 + 0.2], [5e-324], [1e21]];
    expect(await javaScript("const f = (x) => [x, -x]", { calls })).toEqual(
      returned(calls.map(([x = 0]) => [x, -x])),
    );
  });

  test("gives text, lists, objects and typed arrays as data", async () => {
    expect(
      await javaScript('function f() { return { a: ["x", true, null], b: new Float64Array([1, 2]) } }'),
    ).toEqual(returned([{ a: ["x", true, null], b: [1, 2] }]));
  });

  test.each([
    ["nothing", "function f() {}", "undefined"],
    ["a function", "const f = () => f", "a function"],
    ["a promise", "const f = async () => 1", "a promise"],
    ["a map", "const f = () => new Map()", "an object of a class"],
    ["a big integer", "const f = () => 1n", "a bigint"],
  ])("names %s where data should be", async (_name, source, what) => {
    const outcome = await javaScript(source);
    expect(outcome.kind === "returned" && nameOddity(outcome.values[0])).toBe(what);
  });

  test("sees arguments that were changed, and lets the prelude be used", async () => {
    expect(
      await javaScript("function f(a) { if (a[0] === two) a[0] = 3; return a[0] }", {
        prelude: "const two = 2;",
        calls: [[[1]], [[2]]],
      }),
    ).toEqual(returned([1, 3], { changedArguments: [[1, 0]] }));
  });

  test("keeps what is printed, cut where it is too much", async () => {
    expect(await javaScript("function f(x) { console.log('x', x, [1, { a: NaN }]); return 1 }")).toEqual(
      returned([1], { printed: 'x 1 [1,{"a":"NaN"}]\n' }),
    );
    const much = await javaScript("function f() { for (let i = 0; i < 1e4; i++) console.log(i); return 1 }");
    expect(much.kind === "returned" && much.printed.length).toBe(4000);
  });

  test("takes a module's exports", async () => {
    expect(await javaScript("export default function f(x) {\n  return x }")).toEqual(returned([1]));
  });

  test.each([
    ["what cannot be read", "function f( {", { call: undefined, line: 1, message: /^SyntaxError/ }],
    ["what fails at once", "\nnull.x", { call: undefined, line: 2, message: /null/ }],
    [
      "what fails in a call",
      "function f(x) {\n  return g(x) }",
      { call: 0, line: 2, message: /'g' is not defined/ },
    ],
    ["endless recursion", "function f() { return f() }", { call: 0, line: 1, message: /stack overflow/ }],
    ["text that is thrown", "function f() { throw 'no' }", { call: 0, line: undefined, message: /no/ }],
    ["no function", "let g = 1", { call: undefined, line: undefined, message: /no function f/ }],
  ])("says where %s", async (_name, source, { message, ...rest }) => {
    const outcome = await javaScript(source);
    expect(outcome).toMatchObject({ kind: "threw", ...rest });
    expect(outcome.kind === "threw" && outcome.message).toMatch(message);
  });

  test.each([
    ["a loop", "function f() { while (true); }"],
    ["a loop that catches", "function f() { while (true) try { while (true); } catch {} }"],
    ["a loop at the top", "while (true);"],
    ["a pattern that backtracks", "const f = () => /(a+)+$/.test('a'.repeat(40) + 'b')"],
    ["a getter without end", "const f = () => ({ get x() { for (;;); } })"],
    // Never interrupted from inside: the thread is ended.
    ["a built-in function that takes long", "const f = () => [].indexOf.call({ length: 2 ** 53 - 1 }, 1)"],
  ])("ends %s at its limit", async (_name, source) => {
    const outcome = await javaScript(source, { limits: { seconds: 0.2, megabytes: 64 } });
    expect(outcome).toEqual({ kind: "stopped", why: "time" });
    expect(await javaScript("const f = () => 1")).toEqual(returned([1]));
  });

  test.each([
    ["lists", "function f() { const a = []; for (;;) a.push(new Array(1000).fill(1)) }"],
    ["text", "const f = () => 'ab'.repeat(1e8)"],
    ["a buffer", "const f = () => new ArrayBuffer(1e9)"],
    ["at the top", "const a = []; for (;;) a.push({ a })"],
  ])("ends a program that takes all memory with %s", async (_name, source) => {
    expect(await javaScript(source, { limits: { seconds: 20, megabytes: 16 } })).toEqual({
      kind: "stopped",
      why: "memory",
    });
    expect(await javaScript("const f = () => 1")).toEqual(returned([1]));
  });

  test("knows nothing of where it runs", async () => {
    const names = [
      "process",
      "require",
      "fetch",
      "WebSocket",
      "XMLHttpRequest",
      "setTimeout",
      "self",
      "window",
      "navigator",
      "performance",
      "WebAssembly",
      "Worker",
      "importScripts",
    ];
    const found = `const f = () => ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== "undefined")`;
    expect(await javaScript(found)).toEqual(returned([[]]));
  });

  test("leaves nothing for the next program", async () => {
    await javaScript(
      "globalThis.left = 1; Array.prototype.push = () => { throw 1 }; JSON.stringify = 1; function f() { return 1 }",
    );
    expect(await javaScript("const f = () => [typeof left, [].push(1)]")).toEqual(
      returned([["undefined", 1]]),
    );
  });

  test("spoils its own result at most where it changes what is built in", async () => {
    const spoilers = [
      "Object.prototype.toJSON = () => 1",
      "Array.prototype.join = () => '}'",
      "Reflect.apply = () => '['",
      "String.prototype.slice = () => 1",
      "Object.keys = () => [1]",
      "Object.defineProperty(Object.prototype, 'kind', { value: 'stopped' })",
      "Array.isArray = () => false",
      "Object.defineProperty(Array.prototype, '0', { set() { throw 1 } })",
    ];
    for (const spoiler of spoilers)
      expect(["returned", "threw"], spoiler).toContain(
        (await javaScript(`${spoiler}; const f = (x) => [x, { a: 1 }]`)).kind,
      );
  });

  test("ends what runs when the runner is closed, and starts again when asked", async () => {
    const other = createNodeRunner();
    const program: CodeProgram = {
      language: "javascript",
      prelude: "",
      source: "const f = () => { for (;;); }",
      entry: "f",
      calls: [[]],
      limits: { seconds: 60, megabytes: 16 },
    };
    const running = [other.run(program), other.run(program)];
    setTimeout(() => other.close(), 300);
    expect(await Promise.all(running)).toEqual([
      { kind: "stopped", why: "closed" },
      { kind: "stopped", why: "closed" },
    ]);
    expect(await other.run({ ...program, source: "const f = () => 1" })).toEqual(returned([1]));
    other.close();
  });
});

describe("Python", () => {
  test("calls the answer on each case and gives back every number as it is", async () => {
    const calls = [[Number.NaN], [Number.POSITIVE_INFINITY], [-0.5], [0.1 + 0.2], [5e-324], [1e21]];
    expect(await python("def f(x):\n    return [x, -x]", { calls })).toEqual(
      returned(calls.map(([x = 0]) => [x, -x])),
    );
  });

  test("has a stand-in for NumPy, whose arrays are data", async () => {
    const source =
      "import numpy as np\ndef f(x):\n    return {'a': np.sqrt(np.array(x)), 'b': (1, None, True)}";
    expect(await python(source, { calls: [[[1, 4, -1]]] })).toEqual(
      returned([{ a: [1, 2, Number.NaN], b: [1, null, true] }]),
    );
    const lacking = await python("import numpy as np\ndef f(x):\n    return np.einsum('i', x)");
    expect(lacking).toMatchObject({ kind: "threw", call: 0, line: 3 });
    expect(lacking.kind === "threw" && lacking.message).toMatch(/no np\.einsum; it has abs, .*zeros_like/);
  });

  test.each([
    ["a function", "def f(x): return f", "a function"],
    ["a generator", "def f(x): yield 1", "a generator"],
    ["a complex number", "def f(x): return 1j", "a complex"],
    ["a huge integer", "def f(x): return 10 ** 400", "an integer beyond all floats"],
  ])("names %s where data should be", async (_name, source, what) => {
    const outcome = await python(source);
    expect(outcome.kind === "returned" && nameOddity(outcome.values[0])).toBe(what);
  });

  test("sees arguments that were changed, lets the prelude be used, and keeps what is printed", async () => {
    expect(
      await python("def f(a):\n    print('a', a)\n    if a[0] == two: a[0] = 3\n    return a[0]", {
        prelude: "two = 2",
        calls: [[[1]], [[2]]],
      }),
    ).toEqual(returned([1, 3], { changedArguments: [[1, 0]], printed: "a [1]\na [2]\n" }));
  });

  test.each([
    ["what cannot be read", "def f(:\n  pass", { call: undefined, line: 1, message: /^SyntaxError/ }],
    ["what fails at once", "\nNone.x", { call: undefined, line: 2, message: /^AttributeError: 'NoneType'/ }],
    [
      "what fails in a call",
      "def f(x):\n    return g(x)",
      { call: 0, line: 2, message: /^NameError: name 'g'/ },
    ],
    ["endless recursion", "def f(x): return f(x)", { call: 0, line: 1, message: /^RecursionError/ }],
    ["an exit", "def f(x): raise SystemExit(3)", { call: 0, line: 1, message: /^SystemExit: 3/ }],
    ["no function", "g = 1", { call: undefined, line: undefined, message: /^there is no function f/ }],
  ])("says where %s", async (_name, source, { message, ...rest }) => {
    const outcome = await python(source);
    expect(outcome).toMatchObject({ kind: "threw", ...rest });
    expect(outcome.kind === "threw" && outcome.message).toMatch(message);
  });

  test("ends a loop at its limit and a program that takes all memory, and goes on", async () => {
    expect(
      await python("def f(x):\n    while True: pass", { limits: { seconds: 0.2, megabytes: 64 } }),
    ).toEqual({
      kind: "stopped",
      why: "time",
    });
    for (const bomb of ["return [0] * 10 ** 9", "a = []\n    while True: a.append('x' * 10 ** 6)"])
      expect(await python(`def f(x):\n    ${bomb}`, { limits: { seconds: 20, megabytes: 64 } })).toEqual({
        kind: "stopped",
        why: "memory",
      });
    expect(await python("def f(x): return x")).toEqual(returned([1]));
  });

  test.each([
    ["JavaScript", "import js\ndef f(x): return 'out'"],
    ["JavaScript's globals", "def f(x):\n    from js import globalThis\n    return 'out'"],
    ["code in JavaScript", "from pyodide.code import run_js\ndef f(x): return str(run_js('1'))"],
    ["loader", "import pyodide_js\ndef f(x): return 'out'"],
    ["requests of the loader", "import pyodide.http\ndef f(x): return 'out'"],
    [
      "sockets",
      "import socket\ndef f(x):\n    socket.create_connection(('127.0.0.1', 1), 1).send(b'x')\n    return 'out'",
    ],
    [
      "requests",
      "import urllib.request\ndef f(x): return urllib.request.urlopen('http://127.0.0.1:1').read()",
    ],
    ["processes", "import subprocess\ndef f(x): return str(subprocess.run(['ls']))"],
    ["shell", "import os\ndef f(x): return 'out' if os.system('ls') == 0 else 1 / 0"],
    ["file of the machine", "def f(x): return open('/etc/passwd').read()"],
    ["file of the environment", "def f(x): return open('/proc/self/environ').read()"],
  ])("reaches no %s", async (_name, source) => {
    expect(await python(source)).toMatchObject({ kind: "threw" });
    expect(await python("def f(x): return x")).toEqual(returned([1]));
  });

  test("leaves nothing for the next program", async () => {
    await python(
      "import builtins, math, numpy\nbuiltins.len = None\nbuiltins.print = None\nmath.left = 1\nleft = 1\ndef f(x): return 1",
    );
    expect(await python("def f(x):\n    print(len([x]))\n    return 'left' in globals()")).toEqual(
      returned([false], { printed: "1\n" }),
    );
  });
});
