def clip(tensors, max_norm):
    norm = sum(g * g for tensor in tensors for g in tensor)
    factor = max_norm / norm if norm > max_norm else 1.0
    return {"norm": norm, "gradients": [[g * factor for g in tensor] for tensor in tensors]}
