"""Changes the code in one place at a time, and prints the changes that no test noticed.

    python3 dev.py test --mutate                                  300 changes over all rooms
    python3 dev.py test --mutate --number 40 --room domain        40 in one room
    python3 dev.py test --mutate --keep /tmp/kept --seed 2        keeps what it read, and goes on

The tests of a room are collected once, and the first case of each is run to see which of them
reach which line. Then, for each change, a copy of that process (a fork) exchanges the changed
function in memory and runs all cases of the tests that reach its line, the nearest first, until
one fails. What runs while a module is imported cannot be exchanged so; it is changed in a copy of
this folder and tried in a process of its own, and so is every change that was not noticed but that
importing or collecting may have used before it was made.

A change counts as noticed if a test fails with it, and does not without it, or if a test uses many
times the processor time that it needs.
Where the time for one change is used up, it counts as not noticed. With ``--keep``, what the tests
reach is kept for each file of tests as it reads, and the outcome for each change until the code or
the tests of its room change. A change that no test can notice is listed in ``EQUIVALENT``.
"""
