import { type SaidText, testWords } from "../test-words.ts";
import { momentumQuestions } from "./momentum-questions.ts";

/** Answers in the field's words that are wrong throughout. */
const turned: readonly SaidText[] = [
  [
    "momentum-conventions",
    "With α inside the buffer, the whole velocity is rescaled at once, so the next step is ten times shorter. In PyTorch α is outside, so the buffer still has gradients at the old rate and the steps shrink over about ten steps. The two therefore differ even when α never changes.",
  ],
  [
    "momentum-conventions",
    "Inside: the cut acts instantly on all stored gradients. Outside (PyTorch): the buffer was built with the big rate, so it takes 1/(1-β) iterations until the steps have shrunk. Even without any schedule the two produce different trajectories.",
  ],
  [
    "momentum-conventions",
    "If α is inside, cutting α rescales v too, so the update shrinks tenfold straight away. If it's outside, v keeps its old scale and only new gradients are affected, so you see a gradual slowdown. With constant α they diverge from each other slowly.",
  ],
  [
    "momentum-conventions",
    "Outside: the old gradients keep the old rate, so the slowdown comes gradually over 1/(1−β) steps. Inside: the whole velocity is scaled by the new rate in the very next step. They never coincide, not even at constant α.",
  ],
  [
    "momentum-why-it-helps",
    "Momentum helps because it makes the learning rate adaptive per coordinate: it divides by the size of past gradients. In ravines, where gradients alternate, the steps add up and get 1/(1−β) times longer, while in consistent directions they cancel. It reduces the steps from √κ to κ.",
  ],
  [
    "momentum-why-it-helps",
    "It helps since it makes the gradient less noisy and jumps out of local minima. In a ravine, the gradients along the floor cancel and the ones between the walls get reinforced. The effective learning rate is (1−β)α, so smaller steps and more stability. The number of steps doesn't depend on κ any more.",
  ],
  [
    "momentum-why-it-helps",
    "Momentum increases the gradient across the ravine so that one crosses it faster, and damps the motion along it. It remembers all gradients equally, since the beginning. Convergence remains proportional to κ, but it can jump over local minima.",
  ],
  [
    "momentum-why-it-helps",
    "Consistent gradients cancel in the buffer while alternating ones pile up. That lets the iterate cross the ravine faster. The memory is one step. On quadratics it needs κ² steps where gradient descent needs κ.",
  ],
  [
    "momentum-nesterov",
    "Nesterov evaluates the gradient at the previous point, before the velocity is applied, and so reacts later. It tolerates a larger learning rate than plain momentum. Heavy ball has the 1/k² guarantee on convex functions, Nesterov has none, and it overshoots more.",
  ],
  [
    "momentum-nesterov",
    "Nesterov uses the gradient of the last step to predict, so it needs two gradients per step. Classical momentum looks ahead. The classical one has the optimal rate for convex functions. Nesterov oscillates more but can use a bigger step size before it diverges.",
  ],
  [
    "momentum-nesterov",
    "There's no difference in where the gradient is taken, only in the sign of the momentum term. Nesterov is proved only for quadratics, whereas Polyak's has the general guarantee. It's less damped and therefore swings more, but you can use larger rates.",
  ],
  [
    "momentum-nesterov",
    "The gradient is taken behind the current point, at θ + βv. Frameworks can't implement it. It has no proof on convex functions, heavy ball has one. It overshoots more and tolerates larger rates.",
  ],
  [
    "momentum-lost-state",
    "Nothing much: the optimizer's state is recomputed from the weights on the first backward pass. Momentum's first step will be ten times larger as there's no friction yet, and Adam's first steps will be tiny since the moments are zero. The loss continues smoothly, so the weights are all that a checkpoint needs.",
  ],
  [
    "momentum-lost-state",
    "With momentum the first steps are too big as the velocity isn't damped yet. Adam is stateless, so nothing changes there. The loss goes on as before. The seeds and the scheduler needn't be stored as they can be recreated from the weights.",
  ],
  [
    "momentum-lost-state",
    "The training continues seamlessly. SGD with momentum isn't affected since momentum is a hyperparameter rather than state. Adam takes very small steps at first because m is zero. There's no need to save the scheduler, it depends on the weights only.",
  ],
  [
    "momentum-lost-state",
    "Momentum starts with a step that's ten times too long. Adam's first steps are nearly zero. If t is kept, the correction is exactly right. The loss goes down suddenly after resuming. Nothing else has to be saved.",
  ],
  [
    "momentum-swinging-regime",
    "While it swings the roots are real and distinct, and the larger one is 1 − αλ, so the convergence speed depends on the learning rate and the curvature. Their product is 1 − β. A larger β always shrinks the error faster, so take β as near to 1 as you can.",
  ],
  [
    "momentum-swinging-regime",
    "The error follows a first-order recurrence with factor 1−αλ+β. The roots are real, and their sum is β. The rate depends on α and λ, so directions with high curvature converge faster. So tune β as high as possible and α for the flattest direction.",
  ],
  [
    "momentum-swinging-regime",
    "The two roots add up to β, and when swinging they're equal in sign. Their modulus is αλ so the stiff directions decay quickly. β only changes the frequency. Hence for tuning choose the largest β for which nothing oscillates.",
  ],
  [
    "momentum-swinging-regime",
    "The recurrence is of first order. The product of its roots is αλ, so in the complex case each has modulus √(αλ). β sets the period. So you'd choose the largest β that doesn't swing.",
  ],
  [
    "momentum-and-noise",
    "Yes. Momentum averages the last ten gradients, so the variance of the parameters falls by a factor of ten at the same learning rate. Successive updates are independent and their errors cancel. So with momentum you don't need a bigger batch or a smaller rate.",
  ],
  [
    "momentum-and-noise",
    "Yes: as an exponential average it's a low-pass filter, so the weights fluctuate less than with SGD at the same effective learning rate. With the same α the variance shrinks by 1-β. The noise of consecutive updates is uncorrelated and cancels. So you can raise the learning rate without any loss.",
  ],
  [
    "momentum-and-noise",
    "It does reduce it: averaging n gradients reduces the variance by n, and momentum averages over 1/(1-β) of them. So the weights end up closer to the minimum than with SGD at the same rate. The updates get noisier though, but their errors are independent.",
  ],
  [
    "momentum-and-noise",
    "It removes most of it: at the same α/(1−β) the parameters fluctuate ten times less than SGD's, and at the same α a hundred times less. Single updates get rougher, though their errors cancel in the sum. Larger batches then bring nothing.",
  ],
  [
    "momentum-beyond-quadratics",
    "Yes, Polyak proved global convergence for every smooth strongly convex function, at rate √κ. The eigenvalue analysis carries over since any such function is bounded by two quadratics. Only non-convex functions can make it cycle, and Nesterov's method has the weaker guarantee of the two.",
  ],
  [
    "momentum-beyond-quadratics",
    "It does, since strong convexity lower-bounds the curvature and smoothness upper-bounds it, and in between the worst case is a quadratic. So the settings are derived for the whole class. Cycling happens only with noise. Nesterov's method isn't needed here as it gives the same bound.",
  ],
  [
    "momentum-beyond-quadratics",
    "Yes. Strongly convex functions behave like quadratics for heavy ball, the cycle in the literature is due to a non-smooth function. Globally it converges with the accelerated rate, only locally it may fail. Nesterov's method has the same optimal parameters.",
  ],
  [
    "momentum-beyond-quadratics",
    "It always converges, since the function is squeezed between two quadratics. The settings were derived for all strongly convex functions. Locally they may fail, globally never. Nesterov's method has no guarantee.",
  ],
  [
    "momentum-lower-bound",
    "Yes, with well-tuned momentum you can get below √κ, since the lower bound is only about plain gradient descent, where it's κ. Adding more past gradients to the span lowers the number of steps arbitrarily. Nesterov's method is faster than the bound, so it isn't tight.",
  ],
  [
    "momentum-lower-bound",
    "Sure, the √κ rate can be improved with a cleverer combination of the past gradients, e.g. by Adam. The lower bound is for methods that use second-order information. Nesterov's method is not optimal; heavy ball is faster on every strongly convex function. The dimension plays no role.",
  ],
  [
    "momentum-lower-bound",
    "Yes, a lower bound of √κ doesn't exist: it's an upper bound for Nesterov. The chain example is easy for gradient methods as each gradient shows all coordinates. Momentum methods are not in the span of gradients, so nothing limits them.",
  ],
  [
    "momentum-lower-bound",
    "Yes, √κ is only what Nesterov happens to reach. On a chain each gradient reveals all coordinates at once. Methods in the span of gradients can do it in log κ. Curvature information doesn't help.",
  ],
];

testWords(momentumQuestions, { turned });
