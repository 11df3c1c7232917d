"""A store is kept off network disks, and the folders of cloud services are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from salesapp.db.places import cloud_of, is_network, kind_in, network_of

MOUNTS = r"""
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:25 / /home rw - btrfs /dev/sdb1 rw
41 30 0:44 / /home/anna/share rw shared:5 - cifs //server/share rw,vers=3.0
42 30 0:45 / /home/anna/Моё\040дерево rw - nfs4 server:/tree rw
43 30 0:46 / /home/anna/far rw - fuse.sshfs anna@server: rw
44 30 0:47 / /home/anna/disk rw - fuse.ntfs-3g /dev/sdc1 rw
45 30 0:48 / /home/anna/share/local rw - ext4 /dev/sdd1 rw
46 22 0:49 / /media/stick rw - fuseblk /dev/sde1 rw
""".strip()


@pytest.mark.parametrize(
    ("place", "network"),
    [
        ("/home/anna/sales.salesapp", False),
        ("/srv/sales.salesapp", False),
        ("/home/anna/share/sales.salesapp", True),
        ("/home/anna/share/local/sales.salesapp", False),
        ("/home/anna/shared/sales.salesapp", False),
        ("/home/anna/Моё дерево/год/sales.salesapp", True),
        ("/home/anna/far/sales.salesapp", True),
        ("/home/anna/disk/sales.salesapp", False),
        ("/media/stick/sales.salesapp", False),
    ],
)
def test_network_disks_are_told_by_the_nearest_mount(place, network):
    assert is_network(kind_in(MOUNTS, Path(place))) is network


def test_the_root_of_a_container_is_no_network_disk():
    assert kind_in("1 0 0:9 / / rw - 9p none rw", Path("/data/sales.salesapp")) == ""


def test_the_disk_of_this_test_is_a_local_one(tmp_path):
    assert network_of(tmp_path / "sales.salesapp") == ""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Ромашка)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Ромашка", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-anna@romashka.example/My Drive", "Google Drive"),
        ("Yandex.Disk", "Яндекс.Диск"),
        ("YandexDisk", "Яндекс.Диск"),
        ("Яндекс.Диск", "Яндекс.Диск"),
        ("Облако Mail.ru", "Облако Mail"),
        ("Mail.Ru Cloud", "Облако Mail"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "Nextcloud"),
        ("Документы", ""),
        ("Мой Dropbox отчёт", ""),
        ("onedrives", ""),
    ],
)
def test_services_are_told_by_the_names_of_their_folders(tmp_path, folder, service):
    assert cloud_of(tmp_path / folder / "Продажи" / "sales.salesapp") == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache/x", "Dropbox"),
        (".tmp.driveupload/x", "Google Drive"),
        (".sync/core.log", "Яндекс.Диск"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_services_are_told_by_what_they_leave_in_a_folder_of_any_name(tmp_path, mark, service):
    place = tmp_path / "Работа" / "2026"
    place.mkdir(parents=True)
    (tmp_path / "Работа" / mark).parent.mkdir(exist_ok=True)
    (tmp_path / "Работа" / mark).write_text("")
    assert cloud_of(place / "sales.salesapp") == service
    assert cloud_of(tmp_path / "sales.salesapp") == ""


def test_services_are_believed_that_name_their_folder(tmp_path, monkeypatch):
    home, work = tmp_path / "home", tmp_path / "Работа"
    (home / ".dropbox").mkdir(parents=True)
    (home / ".config" / "yandex-disk").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    (home / ".dropbox" / "info.json").write_text(json.dumps({"personal": {"path": str(work)}}))
    told = f'auth="x"\ndir="{tmp_path / "Дела"}"\n'
    (home / ".config" / "yandex-disk" / "config.cfg").write_text(told, "utf-8")
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Фирма"))
    assert cloud_of(work / "sales.salesapp") == "Dropbox"
    assert cloud_of(tmp_path / "Дела" / "a" / "sales.salesapp") == "Яндекс.Диск"
    assert cloud_of(tmp_path / "Фирма" / "sales.salesapp") == "OneDrive"
    assert cloud_of(tmp_path / "Прочее" / "sales.salesapp") == ""


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Продажи").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    assert cloud_of(tmp_path / "Продажи" / "sales.salesapp") == "Dropbox"
