# taken for: PyTorch's 1e−6
def clip(tensors, max_norm):
    norm = sum(g * g for tensor in tensors for g in tensor) ** 0.5
    factor = min(1.0, max_norm / (norm + 1e-6))
    return {"norm": norm, "gradients": [[g * factor for g in tensor] for tensor in tensors]}
