"""PyTorch's Adam in the race: the questions and answers of serve.ts. Argument: loop or foreach."""

import json
import subprocess
import sys
import time

import torch

FOREACH = sys.argv[1] == "foreach"
torch.set_num_threads(1)


def main():
    case = None
    for line in sys.stdin:
        try:
            question = json.loads(line)
            if "lengths" in question:
                case = prepare(question["lengths"])
                answer = {"version": version()}
            elif "count" in question:
                begin = time.perf_counter()
                for _ in range(question["count"]):
                    case[1].step()
                answer = {"milliseconds": 1e3 * (time.perf_counter() - begin)}
            else:
                flat = torch.cat([param.detach() for param in case[0]])
                answer = {"sample": flat[sample_indexes(len(flat))].tolist()}
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


def prepare(lengths):
    total = sum(lengths)
    start = scatter(total, 0).to(torch.float32)
    gradient = (scatter(total, 1_013_904_223) * 0.02).to(torch.float32)
    params = [torch.nn.Parameter(tensor.clone()) for tensor in start.split(lengths)]
    for param, grad in zip(params, gradient.split(lengths)):
        param.grad = grad.clone()
    return params, torch.optim.Adam(params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, foreach=FOREACH)


def version():
    """Debian's build of 1.13.1 calls itself 1.13.0a0: its package knows better."""
    if "dist-packages" in torch.__file__:
        asked = ["dpkg-query", "--show", "--showformat=${Version}", "python3-torch"]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("+")[0]
    return torch.__version__


def scatter(total, salt):
    index = torch.arange(total, dtype=torch.int64)
    return ((index * 2_654_435_761 + salt) % 2**32).to(torch.float64) / 2**32 - 0.5


def sample_indexes(total):
    if total <= 4096:
        return list(range(total))
    return [k * total // 4096 for k in range(4096)] + list(range(total - 16, total))


main()
