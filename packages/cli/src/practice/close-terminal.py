"""Answers in a terminal that is then closed, or where Ctrl-C is pressed: close-terminal.py ENDING COMMAND...

ENDING is `close` or `interrupt`. Standard input holds a JSON list of [what is waited for, what is typed then]. Prints the exit code.
"""

import json
import os
import pty
import sys

ending, command = sys.argv[1], sys.argv[2:]
steps = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

seen = b""
for wait, typed in steps:
    while wait.encode() not in seen:
        seen += os.read(terminal, 65536)
    seen = seen[seen.index(wait.encode()) + len(wait.encode()) :]
    os.write(terminal, typed.encode())
if ending == "close":
    os.close(terminal)
else:
    os.write(terminal, b"\x03")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # EIO where the last process has let go of the terminal
        pass
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
