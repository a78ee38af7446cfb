# taken for: each tensor by its own norm
def clip(tensors, max_norm):
    norm = sum(g * g for tensor in tensors for g in tensor) ** 0.5
    factor = max_norm / norm if norm > max_norm else 1.0
    return {"norm": norm, "gradients": [[g * min(1, max_norm / (sum(x * x for x in tensor) ** 0.5 or 1)) for g in tensor] for tensor in tensors]}
