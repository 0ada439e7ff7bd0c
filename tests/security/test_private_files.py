"""Secrets in files are the user's alone."""

import os
import stat

import pytest

from coffeechat.security.private_files import write_private, write_redirect

posix = os.name == "posix"
LINK = "http://127.0.0.1:20300/sign-in?link=abc"


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_redirect_leads_to_the_link(tmp_path):
    path = write_redirect(tmp_path, LINK)
    assert f'content="0;url={LINK}"' in path.read_text()
    assert "abc" not in str(path)


@pytest.mark.parametrize("before", [None, 0o666])
def test_a_private_file_is_for_the_user_alone(tmp_path, before):
    path = tmp_path / "token"
    if before:
        path.write_text("old")
        path.chmod(before)
    write_private(path, "new")
    assert path.read_text() == "new"
    assert mode(path) == 0o600 or not posix


def test_a_missing_folder_is_made_for_the_user_alone(tmp_path):
    write_private(tmp_path / "data" / "token", "x")
    assert mode(tmp_path / "data") == 0o700 or not posix


def test_a_link_laid_in_wait_is_replaced_not_followed(tmp_path):
    target = tmp_path / "target"
    target.write_text("untouched")
    (tmp_path / "token").symlink_to(target)
    write_private(tmp_path / "token", "secret")
    assert target.read_text() == "untouched"
    assert not (tmp_path / "token").is_symlink()


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path):
    write_private(tmp_path / "token", "old")
    with pytest.raises(UnicodeEncodeError):
        write_private(tmp_path / "token", "\ud800")
    assert [path.name for path in tmp_path.iterdir()] == ["token"]
    assert (tmp_path / "token").read_text() == "old"
