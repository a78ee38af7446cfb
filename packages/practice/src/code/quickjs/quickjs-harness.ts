/**
 * Runs inside the sandbox before everything else, and gives the functions that the host calls. It takes what it needs of the
 * built-in functions at once and builds text by `+` alone, so that an answer that changes them spoils its own result at most.
 *
 * `callAll`: (the answer's function, JSON of the calls) → JSON for `readOutcome`. What a call throws goes on to the host, which hands
 * it to `describe`: (what was thrown) → JSON of `{call, name, said, stack}`.
 */
export const quickJsHarness = `(function () {
  "use strict";
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { keys, getPrototypeOf, prototype: plain } = Object;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const text = String;
  const special = { __proto__: null, NaN: NaN, Infinity: Infinity, "-Infinity": -Infinity, "-0": -0 };
  const mostValues = 200000;
  const mostDeep = 40;
  const mostPrinted = 4000;
  let call = -1;
  let left = 0;
  let printed = "";

  function cut(said) {
    return apply(slice, said, [0, mostPrinted]);
  }

  function say() {
    if (printed.length >= mostPrinted) return;
    let line = "";
    for (let i = 0; i < arguments.length; i++) {
      let one;
      try {
        one = typeof arguments[i] === "string" ? arguments[i] : show(arguments[i]);
      } catch {
        one = "?";
      }
      line += (i === 0 ? "" : " ") + cut(one);
    }
    printed = cut(printed + line + "\\n");
  }

  function show(value) {
    if (typeof value !== "object" || value === null) return text(value);
    left = 2000;
    return write(value, 0);
  }

  globalThis.console = { log: say, info: say, warn: say, error: say, debug: say };

  function odd(what) {
    return '{"is no data":' + stringify(what) + "}";
  }

  function write(value, deep) {
    if (left-- <= 0) throw new RangeError("more came back than " + mostValues + " values");
    switch (typeof value) {
      case "number":
        if (value !== value) return '"NaN"';
        if (value === Infinity) return '"Infinity"';
        if (value === -Infinity) return '"-Infinity"';
        return value === 0 && 1 / value < 0 ? '"-0"' : text(value);
      case "string":
        return value in special ? odd("the text " + value) : stringify(value);
      case "boolean":
        return value ? "true" : "false";
      case "undefined":
        return odd("undefined");
      case "object":
        break;
      default:
        return odd("a " + typeof value);
    }
    if (value === null) return "null";
    if (deep >= mostDeep) return odd("a list that goes on inside itself");
    let parts = "";
    if (isArray(value) || (isView(value) && typeof value.length === "number")) {
      for (let i = 0; i < value.length; i++) parts += (i === 0 ? "" : ",") + write(value[i], deep + 1);
      return "[" + parts + "]";
    }
    if (typeof value.then === "function") return odd("a promise");
    const above = getPrototypeOf(value);
    if (above !== plain && above !== null) return odd("an object of a class");
    const names = keys(value);
    for (let i = 0; i < names.length; i++)
      parts += (i === 0 ? "" : ",") + stringify(names[i]) + ":" + write(value[names[i]], deep + 1);
    return "{" + parts + "}";
  }

  function revive(_key, part) {
    return typeof part === "string" && part in special ? special[part] : part;
  }

  function writeWhole(value) {
    left = mostValues;
    return write(value, 0);
  }

  function copyOf(list) {
    const texts = { __proto__: null, length: list.length };
    for (let k = 0; k < list.length; k++) texts[k] = writeWhole(list[k]);
    return texts;
  }

  return {
    __proto__: null,
    callAll(answer, callsText) {
      const calls = parse(callsText, revive);
      let values = "";
      let changed = "";
      for (let i = 0; i < calls.length; i++) {
        call = i;
        const before = copyOf(calls[i]);
        values += (i === 0 ? "" : ",") + writeWhole(apply(answer, undefined, calls[i]));
        for (let k = 0; k < before.length; k++)
          if (writeWhole(calls[i][k]) !== before[k]) changed += (changed === "" ? "[" : ",[") + i + "," + k + "]";
      }
      return (
        '{"kind":"returned","values":[' + values +
        '],"changedArguments":[' + changed +
        '],"printed":' + stringify(printed) + "}"
      );
    },
    describe(error) {
      const isObject = (typeof error === "object" && error !== null) || typeof error === "function";
      const read = (key) => {
        try {
          return isObject && typeof error[key] === "string" ? cut(error[key]) : "";
        } catch {
          return "";
        }
      };
      let said = read("message");
      try {
        if (!isObject) said = cut("it threw " + text(error));
      } catch {}
      return (
        '{"call":' + call + ',"name":' + stringify(read("name")) + ',"said":' + stringify(said) +
        ',"stack":' + stringify(read("stack")) + "}"
      );
    },
  };
})()`;
