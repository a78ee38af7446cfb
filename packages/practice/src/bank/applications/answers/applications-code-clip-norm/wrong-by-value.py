# taken for: clipping by value
def clip(tensors, max_norm):
    norm = sum(g * g for tensor in tensors for g in tensor) ** 0.5
    factor = max_norm / norm if norm > max_norm else 1.0
    return {"norm": norm, "gradients": [[max(-max_norm, min(max_norm, g)) for g in tensor] for tensor in tensors]}
