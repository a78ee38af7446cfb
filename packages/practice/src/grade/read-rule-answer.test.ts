import { adam, equivalent, momentum, rmsprop, rule } from "downhill";
import { expect, test } from "vitest";
import { readRuleAnswer } from "./read-rule-answer.ts";

test.each(["γ", "gamma", "\\gamma", "ν", "γ_1"])("%s is read as a decay, whatever else is named", (decay) => {
  for (const [rate, small] of [
    ["α", "ε"],
    ["lr", "eps"],
    ["\\eta", "\\epsilon"],
  ]) {
    const read = readRuleAnswer(
      `v_t = ${decay} v_{t-1} + (1 - ${decay}) g^2\nθ = θ - ${rate} g / sqrt(v_t + ${small})`,
    );
    expect(read.unread?.feedback).toBeUndefined();
    if (read.rule !== undefined) expect(equivalent(rmsprop(), read.rule).equivalent).toBe(true);
  }
});

test("a name that is no Greek letter stays unknown, and errors speak of the text as it was written", () => {
  const { unread } = readRuleAnswer("v ← ν v + g²\nθ ← θ − α q / √v");
  expect(unread?.feedback).toContain("answer:1:5");
  expect(unread?.feedback).toContain("q is not a hyperparameter");
});

test("a rule with a header of its own keeps it", () => {
  const text = "mine(α = 0.5)\nθ = θ − α g";
  expect(readRuleAnswer(text).rule?.hyper).toEqual(rule(text as string).hyper);
});

test.each([
  "v = βv + αg, θ = θ − v",
  "v = βv + αg; θ = θ − v",
  "v <- beta*v + lr*g ; theta <- theta - v",
  "v_t = \\gamma v_{t-1} + \\eta \\nabla_\\theta J(\\theta), \\theta = \\theta - v_t",
  "momentum(α = 0.01, β = 0.9)\nv = βv + αg, θ = θ − v",
  "if t = 1:\n  v = αg\nelse:\n  v = βv + αg\nu = v; θ = θ − u",
])("assignments may stand on one line: %s", (text) => {
  const { rule } = readRuleAnswer(text);
  expect(rule && equivalent(momentum(), rule).equivalent).toBe(true);
});

test("what cannot be read is shown as it was written", () => {
  const { unread } = readRuleAnswer("v = βv + , θ = θ − v");
  expect(unread?.outcome).toBe("unread");
  expect(unread?.feedback).toContain("v = βv + , θ = θ − v");
});

test("an answer of commas alone is no rule", () => {
  expect(readRuleAnswer("a,".repeat(2000)).unread?.outcome).toBe("unread");
});

test.each([
  "v = beta*v + (1-beta)*g**2\ntheta = theta - alpha*g/sqrt(v+eps)",
  "v += (1-beta)*(g**2 - v)\np -= lr*g/(v+eps).sqrt()",
  "sq = rho*sq + (1-rho)*g*g; p = p - lr*g*(sq+eps)**-0.5",
  "v = beta*v + (1-beta)*g**2\np -= lr * g / np.sqrt(v + eps)",
  "v *= beta\nv += (1 - beta)*g*g\nw = w - lr * g / torch.sqrt(v + eps)",
])("lines of code are read as the rule that they compute: %s", (text) => {
  const { rule, unread } = readRuleAnswer(text);
  expect(unread?.feedback).toBeUndefined();
  expect(rule && equivalent(rmsprop(), rule).equivalent).toBe(true);
});

test.each([
  `exp_avg.mul_(beta1).add_(grad, alpha=1 - beta1)
exp_avg_sq.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
bias_correction1 = 1 - beta1 ** step
bias_correction2 = 1 - beta2 ** step
denom = (exp_avg_sq.sqrt() / math.sqrt(bias_correction2)).add_(eps)
p.addcdiv_(exp_avg, denom, value=-lr / bias_correction1)`,
  `exp_avg.lerp_(grad, 1 - beta1)
exp_avg_sq.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
step_size = lr / (1 - beta1 ** step)
denom = (exp_avg_sq.sqrt() / (1 - beta2 ** step) ** 0.5).add_(eps)
param.addcdiv_(exp_avg, denom, value=-step_size)`,
  `exp_avg.lerp_(grad, weight=1 - beta1)
exp_avg_sq.mul_(beta2).addcmul_(grad, grad.conj(), value=1 - beta2)
denom = (exp_avg_sq.clone().sqrt() / (1 - beta2 ** step) ** 0.5).add_(eps)
param.addcdiv_(exp_avg, denom, value=-lr / (1 - beta1 ** step))`,
  `self.m = self.beta1 * self.m + (1 - self.beta1) * p.grad
self.v = self.v.mul(self.beta2).add(p.grad.pow(2), alpha=1 - self.beta2)
m_hat = self.m.div(1 - self.beta1 ** self.t)
v_hat = self.v.div(1 - self.beta2 ** self.t)
p.data.sub_(self.lr * m_hat / (v_hat.sqrt().add(self.eps)))`,
])("a step as PyTorch writes it is read as Adam: %s", (text) => {
  const { rule, unread } = readRuleAnswer(text);
  expect(unread?.feedback).toBeUndefined();
  expect(rule && equivalent(adam(), rule).equivalent).toBe(true);
});

test("a step as PyTorch writes it that is another is not Adam", () => {
  const { rule } = readRuleAnswer(
    "m.mul_(b1).add_(g, alpha=1 - b1)\nv.mul_(b2).addcmul_(g, g, value=1 - b2)\np.addcdiv_(m, v.sqrt(), value=-lr)",
  );
  expect(rule && equivalent(adam(), rule).equivalent).toBe(false);
});

test("a line of 4,000 characters is not thrown back with its fault", () => {
  const { unread } = readRuleAnswer(`θ = θ − α ${"norm(g+".repeat(430)}θ${")".repeat(430)}`);
  expect(unread?.feedback).toContain("nested more than 200 deep");
  expect(unread?.feedback.length).toBeLessThan(300);
});
