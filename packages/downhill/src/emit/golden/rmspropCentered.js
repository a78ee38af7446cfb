// slots[0]: E[g²]
// slots[1]: g
// slots[2]: E[g]
// slots[3]: θ
// s[0]: β
// s[1]: 1 − β
// s[2]: α
// s[3]: ε
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const a3 = slots[3];
  const s0 = s[0];
  const s1 = s[1];
  const s2 = s[2];
  const s3 = s[3];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = s0 * x0 + s1 * (x1 * x1);
    const x3 = a2[i];
    const x4 = s0 * x3 + s1 * x1;
    const x5 = a3[i];
    a0[i] = x2;
    a2[i] = x4;
    a3[i] = x5 - s2 / Math.sqrt(Math.max(x2 - x4 * x4, 0) + s3) * x1;
  }
}
