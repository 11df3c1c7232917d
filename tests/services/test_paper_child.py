"""A child that draws long papers ends with the window that wanted them."""

from __future__ import annotations

import gc
import sys
from subprocess import PIPE, Popen

from salesapp.services import paper_child
from salesapp.services.paper_child import PaperChild


def test_a_child_started_anew_by_a_late_paper_ends_when_nobody_has_it(db):
    started = []

    def late_one():
        started.append(Popen([sys.executable, "-c", "input()"], stdin=PIPE, stdout=PIPE))
        return started[0]

    child = PaperChild()
    child.close()
    child._process = late_one()
    del child
    gc.collect()
    assert started[0].poll() is not None


def test_the_true_child_ends_so_too(db):
    child = PaperChild()
    child._process = paper_child._started()
    process = child._process
    assert process.poll() is None
    del child
    gc.collect()
    assert process.poll() is not None
