"""A paper reads no file and no address that its texts name: the process is watched as it draws."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
WATCHED = """
import json, os, sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
home = Path(sys.argv[3])
seen = []
REACHES = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen",
           "os.system", "os.exec", "os.posix_spawn", "urllib.Request", "webbrowser.open")

def watch(event, args):
    if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)):
        path = os.path.abspath(os.fsdecode(args[0]))
        if not any(path.startswith(one + os.sep) for one in allowed):
            seen.append(path)
    elif event in REACHES:
        seen.append(f"{event} {args!r}")

import salesapp
from test_hostile_texts import DOCUMENTS, spoiled
allowed = [os.path.abspath(one) for one in (sys.prefix, sys.base_prefix, *sys.argv[1:3])]
allowed += [str(Path(salesapp.__file__).parents[2])]
sys.addaudithook(watch)
secret = home / "secret.txt"
texts = [
    f"<img src='{secret}'/> <img src='file://{secret}'/> <a href='http://127.0.0.1:9/'>x</a>",
    f"<para><font name='{secret}'>x</font></para> <!ENTITY x SYSTEM 'file://{secret}'>",
    f"{secret}", f"file://{secret}", "http://127.0.0.1:9/logo.png", f"\\\\\\\\server\\\\{secret}",
    f"{{{{ open('{secret}').read() }}}} %({secret})s ${{{secret}}} @{secret}",
    "<onDraw name='x' label='y'/><evalString imports='os'>os.system('true')</evalString>",
]
for name, (build, make, _kind) in DOCUMENTS.items():
    for text in texts:
        if sys.argv[4] == "careless":
            open(secret).read()
        assert build(spoiled(make(), text)).startswith(b"%PDF"), name
sys.stdout.write(json.dumps(sorted(set(seen))))
"""


def watched(tmp_path: Path, kind: str) -> list[str]:
    (tmp_path / "secret.txt").write_text("secret")
    for name in (".reportlab_mods", ".reportlab_settings"):
        (tmp_path / name).write_text("raise SystemExit('a file of the home was run')")
    command = [sys.executable, "-c", WATCHED, str(HERE), str(HERE.parents[1]), str(tmp_path), kind]
    env = dict(os.environ, HOME=str(tmp_path), USERPROFILE=str(tmp_path))
    done = subprocess.run(
        command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_a_paper_with_paths_and_addresses_in_every_field_opens_none_of_them(tmp_path):
    assert watched(tmp_path, "as it is") == []


@pytest.mark.parametrize("kind", ["careless"])
def test_the_watch_sees_what_is_opened(tmp_path, kind):
    assert watched(tmp_path, kind) == [str(tmp_path / "secret.txt")]
