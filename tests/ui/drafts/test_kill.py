"""The program is killed while forms are typed into: each is offered back at the next start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from salesapp.db.store import close_store, open_store
from salesapp.services import checks, form_drafts, undo
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.tasks.task_form import TaskForm

TYPIST = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication
    from salesapp.app.hands import pause
    from salesapp.app.window import make_application
    from salesapp.db.store import open_store
    from salesapp.services import undo
    from salesapp.ui.drafts.keeper import KEEP_MS
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.settings import settings_file

    application = make_application()
    open_store(Path(sys.argv[1]))
    undo.start()
    window = MainWindow(settings_file())
    window.start()
    window.show()

    def write(text):
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(sign.upper()), Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    for section, action in (("clients", "clients.new"), ("tasks", "tasks.new")):
        window.show_section(section)
        pause(100)
        window.run_action(action)
        pause(100)
        if action == "tasks.new":
            from salesapp.ui.tasks.task_form import TaskForm
            window.findChild(TaskForm).step.subject.setFocus()
        write("Недописанное " + section)
        pause(KEEP_MS + 500)
    write(" и ещё")
    print("typed", flush=True)
    pause(60_000)
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a POSIX signal")
def test_half_typed_forms_survive_the_death_of_the_program(db, make_window, tmp_path):
    close_store()
    home = dict(os.environ, SALESAPP_HOME=str(tmp_path / "other"), QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(db)], stdout=subprocess.PIPE, text=True, env=home
    )
    assert process.stdout is not None
    with process.stdout as heard:
        assert heard.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    open_store(db)
    undo.start()
    left = {one.form: one.title for one in form_drafts.left_open()}
    assert left == {
        "clients.client_form.ClientForm": "New client: Недописанное clients",
        "tasks.task_form.TaskForm": "New task: Недописанное tasks",
    }
    assert checks.check_store() == []

    window = make_window()
    strip = tell_left(window)
    assert strip.words.text() == "2 forms were typed into and not saved"
    task = next(one for one in strip.left if one.form == "tasks.task_form.TaskForm")
    strip.open_form(task)
    form = window.findChild(TaskForm)
    assert form.isVisible()
    form.form_draft.line.back.click()
    # What was typed in the last blink of an eye may be gone, nothing before it.
    assert form.step.subject.text().startswith("Недописанное tasks")
    form.reject()
    assert "and not saved: New client: Недописанное clients" in strip.words.text()
