// slots[0]: v
// slots[1]: g
// slots[2]: θ
// s[0]: β
// s[1]: α
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const a2 = slots[2];
  const s0 = s[0];
  const s1 = s[1];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    const x2 = s1 * x1;
    const x3 = s0 * x0 + x2;
    const x4 = a2[i];
    a0[i] = x3;
    a2[i] = x4 - s0 * x3 - x2;
  }
}
