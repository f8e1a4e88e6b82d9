"""The policy's words, for a page and for a host; hashes as a browser takes them."""

from __future__ import annotations

from publication.publish.head.content_policy import host_policy, page_policy, source

ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"  # of alert(1), by openssl
EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def test_a_hash_is_of_the_text_between_the_tags() -> None:
    assert source("alert(1)") == ALERT
    assert source("") == EMPTY


def test_a_page_allows_its_own_inline_scripts_alone() -> None:
    assert page_policy(["alert(1)"]) == (
        f"default-src 'self'; script-src 'self' file: {ALERT}; style-src 'self' file:; "
        "img-src 'self' file: data:; object-src 'none'; frame-src 'none'; base-uri 'none'; "
        "form-action 'none'"
    )
    assert f"style-src 'self' file: {EMPTY};" in page_policy([], [""])


def test_a_host_allows_those_of_all_pages_and_no_frame_around_them() -> None:
    assert host_policy(["alert(1)", ""], [""]) == (
        f"default-src 'self'; script-src 'self' {ALERT} {EMPTY}; style-src 'self' {EMPTY}; "
        "img-src 'self' data:; object-src 'none'; frame-src 'none'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
