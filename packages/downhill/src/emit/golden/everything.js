// where t < 5 and t mod k = 0
// on the host: n ← n_(t-1) + 1 / t
// slots[0]: θ
// slots[1]: z
// slots[2]: g
// s[0]: n_(t-1) + 1 / t
// s[1]: t
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = a2[i];
    a1[i] = x0;
    a0[i] = x0 + (x0 - x1) / s0 + Math.cbrt(Math.exp(-Math.abs(x2)) * Math.max(x2 / s1, x0));
  }
}

// where t < 5 and not (t mod k = 0)
// on the host: n ← n_(t-1) + 1 / t
// slots[0]: z
// slots[1]: g
// slots[2]: θ
// s[0]: α λ
// s[1]: t
// s[2]: n_(t-1) + 1 / t
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = x1 / s1;
    const x3 = x0 - s0 * x2;
    const x4 = a2[i];
    a0[i] = x3;
    a2[i] = x4 + (x3 - x0) / s2 + Math.cbrt(Math.exp(-Math.abs(x1)) * Math.max(x2, x3));
  }
}

// where not (t < 5) and t mod k = 0
// on the host: n ← n_(t-1)
// slots[0]: θ
// slots[1]: z
// slots[2]: g
// s[0]: n_(t-1)
// s[1]: ω
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = a2[i];
    a1[i] = x0;
    a0[i] = x0 + (x0 - x1) / s0 + Math.cbrt(Math.exp(-Math.abs(x2)) * Math.max((x2 > 0 ? 1 : 0) !== 0 ? s1 * x2 : x2, x0));
  }
}

// where not (t < 5) and not (t mod k = 0)
// on the host: n ← n_(t-1)
// slots[0]: z
// slots[1]: g
// slots[2]: θ
// s[0]: α λ
// s[1]: ω
// s[2]: n_(t-1)
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = (x1 > 0 ? 1 : 0) !== 0 ? s1 * x1 : x1;
    const x3 = x0 - s0 * x2;
    const x4 = a2[i];
    a0[i] = x3;
    a2[i] = x4 + (x3 - x0) / s2 + Math.cbrt(Math.exp(-Math.abs(x1)) * Math.max(x2, x3));
  }
}
