// slots[0]: θ
// slots[1]: g
// s[0]: α
(start, end, slots, s) => {
  const a0 = slots[0];
  const a1 = slots[1];
  const s0 = s[0];
  for (let i = start; i < end; i++) {
    const x0 = a0[i];
    const x1 = a1[i];
    a0[i] = x0 - s0 * x1;
  }
}
