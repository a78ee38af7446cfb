import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPlayer } from "./player.ts";

let now = 0;
let waiting: ((time: number) => void) | undefined;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestAnimationFrame", (callback: (time: number) => void) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal("cancelAnimationFrame", () => {
    waiting = undefined;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A frame so many milliseconds after the one before; nothing where none was asked for. */
function frame(milliseconds: number): void {
  now += milliseconds;
  const callback = waiting;
  waiting = undefined;
  callback?.(now);
}

const make = (speed: number, most = 100) => {
  const cursor = signal(0);
  const isSeen = signal(true);
  return {
    cursor,
    isSeen,
    player: createPlayer({ cursor, steps: signal(most), speed: signal(speed), isSeen }),
  };
};

test("it goes at its speed, in whole steps, and stops at the end", () => {
  const { cursor, player } = make(30);
  player.play();
  for (let i = 0; i < 60; i++) frame(1000 / 60);
  expect(cursor.value).toBeGreaterThanOrEqual(29);
  expect(cursor.value).toBeLessThanOrEqual(30);
  for (let i = 0; i < 200; i++) frame(1000 / 60);
  expect(cursor.value).toBe(100);
  expect(player.isPlaying.value).toBe(false);
  player.play();
  expect(cursor.value).toBe(0);
});

test("after a long pause of the page it goes on where it was", () => {
  const { cursor, player } = make(100);
  player.play();
  frame(60_000);
  expect(cursor.value).toBe(10);
});

test("it stands still while nobody sees it", () => {
  const { cursor, isSeen, player } = make(100);
  player.play();
  isSeen.value = false;
  for (let i = 0; i < 10; i++) frame(20);
  expect(cursor.value).toBe(0);
  expect(player.isPlaying.value).toBe(true);
  isSeen.value = true;
  for (let i = 0; i < 10; i++) frame(20);
  expect(cursor.value).toBe(20);
});

test("steps by hand stop it, and stay within the race", () => {
  const { cursor, player } = make(100, 3);
  player.play();
  player.stepBy(1);
  expect(player.isPlaying.value).toBe(false);
  player.stepBy(7);
  expect(cursor.value).toBe(3);
  player.stepBy(-9);
  expect(cursor.value).toBe(0);
});
