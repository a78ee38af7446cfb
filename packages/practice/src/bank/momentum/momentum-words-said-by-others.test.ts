import { type CountedAnswer, testWords } from "../test-words.ts";
import { momentumQuestions } from "./momentum-questions.ts";

/** Answers in the manner of different people, counted by hand before any of them was graded. */
const said: readonly CountedAnswer[] = [
  [
    "momentum-conventions",
    2,
    "If lr is folded into the velocity, the stuff accumulated so far was scaled with the old big lr, so the effect of the decay is delayed, about ten iterations for 0.9. PyTorch multiplies lr at the end, so the decay bites right away, the next step is 10x smaller.",
  ],
  [
    "momentum-conventions",
    4,
    "With constant lr they're equivalent. When lr changes they're not: lr-inside keeps moving with the old lr until the buffer has decayed (≈1/(1-β) iterations), lr-outside rescales everything immediately. Also don't confuse with the EMA version with (1-β) in front of g, where you need a 10x bigger lr for the same behaviour.",
  ],
  [
    "momentum-conventions",
    3,
    "Both are the same algorithm until lr changes. PyTorch style: velocity is a sum of raw gradients and gets multiplied by the present lr, so you instantly have 10x smaller updates. Sutskever style: velocity has the earlier lr baked in, so it coasts at the old speed and decays with β^t.",
  ],
  [
    "momentum-conventions",
    2,
    "In torch, p -= lr * buf, so reducing lr by 10 immediately reduces the whole update by 10. For a fixed lr both conventions give identical iterates, up to a rescaling of the buffer.",
  ],
  [
    "momentum-conventions",
    2,
    "Inside: since v was accumulated with the old α, it needs about 10 steps before the cut is fully visible. Outside: the cut shows from the next step on.",
  ],
  [
    "momentum-why-it-helps",
    3,
    "Where the gradient keeps pointing the same way the velocity builds up, effectively multiplying the lr by 1/(1-β). Where it flips back and forth between the valley walls, contributions cancel out and the oscillation is suppressed. Complexity goes from κ to sqrt(κ).",
  ],
  [
    "momentum-why-it-helps",
    3,
    "it is like a ball rolling down: it gains speed in a consistent direction, max 10 times the speed for beta=0.9. The oscillations in the steep direction average out. It's an exponential average with window of roughly 10 last gradients.",
  ],
  [
    "momentum-why-it-helps",
    3,
    "Low-curvature direction: gradients all have one sign, velocity grows up to g/(1-β). High-curvature direction: gradient sign flips every step, so they cancel each other. That's why the rate depends on the square root of the condition number.",
  ],
  [
    "momentum-why-it-helps",
    2,
    "Because GD zigzags in valleys. The components across the valley have alternating signs and average to about zero in the velocity; the component along the valley is always of the same sign, so it accumulates and you move quicker.",
  ],
  [
    "momentum-why-it-helps",
    2,
    "It damps the oscillations across the narrow valley, which lets you use larger steps, so κ becomes √κ in the convergence rate.",
  ],
  [
    "momentum-nesterov",
    3,
    "You evaluate the gradient not at the current point but at where the momentum will take you, θ - βv, then correct. That way it anticipates and slows down before going past the minimum, so less oscillation. In theory O(1/k^2) for convex functions, which heavy ball doesn't have.",
  ],
  [
    "momentum-nesterov",
    3,
    "Only the place where the gradient is evaluated differs: at the extrapolated point. In PyTorch you'd see grad + momentum*buf, since the variables are shifted so that parameters are the lookahead. It's stable only for smaller learning rates than plain momentum.",
  ],
  [
    "momentum-nesterov",
    2,
    "You peek ahead: first take the momentum step, compute gradient at that provisional point, use it to update the velocity. It has a proven accelerated rate of O(1/t²) for convex problems.",
  ],
  [
    "momentum-nesterov",
    3,
    "Gradient is evaluated at the lookahead position. This acts like an additional damping for high curvature directions, so fewer oscillations. However it diverges at a smaller step size compared to heavy ball.",
  ],
  [
    "momentum-nesterov",
    3,
    "Gradient at θ − βv rather than θ. PyTorch implements it by g + β·buf on shifted variables. Nesterov's has an optimal O(1/k²) convex rate.",
  ],
  [
    "momentum-lost-state",
    3,
    "Momentum starts from zero velocity, so the first updates are ten times smaller and then it warms up again. Adam resets with step 1, so every coordinate moves by ±lr in the beginning no matter how big the gradient is. You'd see a bump in the loss after restart.",
  ],
  [
    "momentum-lost-state",
    3,
    "Loss spike after resume, mostly with Adam: the moments are empty and the first updates are basically lr*sign(g). Should also checkpoint: LR scheduler step, RNG state, dataloader position, AMP grad scaler, EMA weights.",
  ],
  [
    "momentum-lost-state",
    3,
    "SGD+momentum: v=0 so it needs ~10 steps to reach its cruising speed again, beginning with steps 10x too short. Adam: equals a fresh start, first update is ±lr for each weight. If you keep the step counter but zero the moments, bias correction doesn't kick in and the first step is about 3x lr.",
  ],
  [
    "momentum-lost-state",
    3,
    "The velocity has to build up again, so there's a slow phase at first with momentum SGD. In the loss curve one sees a bump. Checkpoints should contain model, optimizer, scheduler, scaler, epoch/step and RNG states.",
  ],
  [
    "momentum-lost-state",
    3,
    "Adam acts as at t=1, i.e. sign-like steps of size lr, and the loss may jump. Save also lr scheduler and RNG.",
  ],
  [
    "momentum-swinging-regime",
    4,
    "For each eigenmode: x_{t+1} = (1+β-αλ) x_t - β x_{t-1}. Characteristic polynomial r^2 - (1+β-αλ) r + β = 0, so the roots multiply to β. If discriminant negative, they're conjugate so |r| = sqrt(β), independent of lr and eigenvalue; those only influence the oscillation frequency.",
  ],
  [
    "momentum-swinging-regime",
    3,
    "The two by two iteration matrix has determinant beta. In the underdamped case its eigenvalues are a conjugate pair, so each has modulus root beta, no matter the learning rate. Therefore choose beta as low as possible such that all modes remain underdamped: that means critical damping at smallest and largest eigenvalue, Polyak's tuning.",
  ],
  [
    "momentum-swinging-regime",
    5,
    "Error recursion e_{k+1} = (1+β-αλ)e_k - βe_{k-1}; roots r1 r2 = β. Complex roots are conjugate so |r|=√β. αλ only determines the angle. Therefore minimise β subject to all eigenvalues being in the complex region; Polyak's choice has equality at both extremes.",
  ],
  [
    "momentum-swinging-regime",
    3,
    "Since complex eigenvalues of a real matrix are conjugate and the determinant is β, each has absolute value √β. So the decay per step is √β for all directions at once; curvature and lr just change how quickly it rotates.",
  ],
  [
    "momentum-swinging-regime",
    4,
    "Second-order linear recurrence; constant coefficient β = product of the roots; in the complex case modulus √β. Then choose the smallest β which keeps both extremes critically damped.",
  ],
  [
    "momentum-and-noise",
    3,
    "Not really. If you match the effective lr α/(1-β), the stationary variance is practically the same as with vanilla SGD. If you just switch on momentum with the same lr you get about ten times the variance. To actually cut noise you lower the lr, increase the batch size or average the weights.",
  ],
  [
    "momentum-and-noise",
    3,
    "Each individual update looks smoother because it averages over many past gradients. But one gradient's noise enters the next ten updates with the same sign, updates are correlated, so it doesn't average out in the weights. With equal effective step size the parameters jitter as much as with SGD.",
  ],
  [
    "momentum-and-noise",
    2,
    "Depends on what you keep fixed. At fixed α, noise in the weights increases roughly by 1/(1-β). At fixed α/(1-β), hardly any change compared with SGD. So it's not a variance reduction method.",
  ],
  [
    "momentum-and-noise",
    3,
    "Not in the end: the update direction is smoother but the stationary fluctuations of weights are the same as SGD with the equivalent lr. For less noise: lr decay, larger batches.",
  ],
  [
    "momentum-and-noise",
    3,
    "With α kept, the variance of θ rises about tenfold. Updates are smoother, yet the noise in consecutive updates is correlated, so it doesn't average out.",
  ],
  [
    "momentum-beyond-quadratics",
    3,
    "No. Lessard, Recht and Packard gave a 1-D counterexample, strongly convex and smooth with κ=25, where heavy ball gets stuck in a limit cycle. The tuning was derived by spectral analysis of a linear system, which only applies to quadratics. Use Nesterov if you want a global guarantee.",
  ],
  [
    "momentum-beyond-quadratics",
    3,
    "Nope, there's a counter example where it cycles among three points forever, the derivative is piecewise linear with slopes 25, 1, 25. But locally, around a minimum where the Hessian is continuous, the function is almost quadratic, so you still get the accelerated rate there.",
  ],
  [
    "momentum-beyond-quadratics",
    2,
    "It doesn't have to. Heavy-ball with those parameters can end up in a limit cycle, as shown by Lessard et al. using IQCs. The eigenvalue argument for the optimal parameters holds for quadratic objectives only.",
  ],
  [
    "momentum-beyond-quadratics",
    3,
    "In general no, a period-3 cycle has been constructed. You still have the fast rate locally. Otherwise use Nesterov's scheme which is provably fast for the whole class.",
  ],
  [
    "momentum-beyond-quadratics",
    4,
    "There is a counterexample: piecewise quadratic, curvature 25 and 1, gives a 3-cycle. Polyak's optimum is a statement about quadratics. Nesterov's method is safe there.",
  ],
  [
    "momentum-lower-bound",
    3,
    "No, Nesterov proved a lower bound: worst-case error after k iterations is at least ((√κ-1)/(√κ+1))^k times the initial distance. The hard function is a tridiagonal quadratic where information spreads one coordinate per iteration. Assumes iterates lie in the Krylov subspace/span of gradients and dimension larger than k.",
  ],
  [
    "momentum-lower-bound",
    3,
    "Not with first-order information only, in the worst case √κ is the best possible. Nesterov matches the bound up to a constant, CG too on quadratics. You can beat it only with more information: second-order, a preconditioner, or exploiting finite sums like SVRG.",
  ],
  [
    "momentum-lower-bound",
    3,
    "Information-theoretically no: Nemirovski & Yudin show Ω(√κ log 1/ε) gradient queries in worst case, provided the dimension is large enough relative to k. Nesterov's AGD achieves it so it's tight.",
  ],
  [
    "momentum-lower-bound",
    3,
    "No: the worst-case function is Nesterov's chain-like quadratic, where each gradient evaluation only activates one new coordinate. That gives Ω(√κ) and accelerated gradient reaches it up to a constant.",
  ],
  [
    "momentum-lower-bound",
    3,
    "In the worst case no, given that the iterates are in the Krylov space and k < n. Preconditioning or second-order information gets around it.",
  ],
];

testWords(momentumQuestions, { answers: { said, each: 5 } });
