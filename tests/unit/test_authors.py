"""Lists of authors beside the posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.posts.author_files import with_files
from mkdocs_odis_news.posts.authors import Register, read_register
from mkdocs_odis_news.posts.fediverse import Account, read_account
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Author, Image

from .folders import write

FACE = Image(target=LinkTarget(kind=LinkKind.ROOT, path="mira.png"))
HOME = LinkTarget(kind=LinkKind.EXTERNAL, path="https://mira.example/", host="mira.example")


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "authors:\n  mira:\n    name: Mira\n    description: Schreibt\n    avatar: /mira.png\n"
            "    url: https://mira.example/\n",
            {"mira": Author(name="Mira", text="Schreibt", image=FACE, url=HOME)},
        ),
        (
            "mira: {name: Mira, title: Schreibt, image_url: /mira.png}\ntom: {title: Baut}\n",
            {
                "mira": Author(name="Mira", text="Schreibt", image=FACE),
                "tom": Author(name="tom", text="Baut"),
            },
        ),
        (
            "authors: {name: A}\ntom: {name: B}",
            {"authors": Author(name="A"), "tom": Author(name="B")},
        ),
        ("mira: Mira\n", {}),
        ("", {}),
    ],
)
def test_authors(text: str, authors: dict[str, Author]) -> None:
    expected = Register(source="news/.authors.yml", authors=authors)
    assert read_register("news/.authors.yml", text) == expected


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "name",
            '"Mira\\x01"',
            "found the control character U+0001; expected text that can be shown.",
        ),
        (
            "description",
            "a" * 1_001,
            "found 1,001 characters; expected at most 1,000.",
        ),
    ],
)
def test_texts_of_authors_that_nobody_can_show(name: str, value: str, sentence: str) -> None:
    found = read_register("news/.authors.yml", f"mira: {{url: /mira/, {name}: {value}}}\n")
    url = LinkTarget(kind=LinkKind.ROOT, path="mira/")
    assert found.authors == {"mira": Author(name="mira", url=url)}
    assert [str(each) for each in found.problems] == [
        f"news/.authors.yml: mira.{name}: {sentence} Correct the file, or take it out of the"
        " folder."
    ]


@pytest.mark.parametrize("name", ["url", "avatar", "image_url"])
def test_an_address_that_leads_nowhere_is_told(name: str) -> None:
    found = read_register("news/.authors.yml", f"mira: {{{name}: 'javascript:x'}}\n")
    assert found.authors == {"mira": Author(name="mira")}
    assert [str(each) for each in found.problems] == [
        f'news/.authors.yml: mira.{name}: found "javascript:x"; expected an address with http:,'
        " https: or mailto:, a path /… of the site, or a file beside it. Link to a web page or a"
        " file of the site."
    ]


@pytest.mark.parametrize(
    ("avatar", "path"),
    [
        ("mira.png", "news/mira.png"),
        ("assets/mira.png", "assets/mira.png"),
        ("../assets/mira.png", "assets/mira.png"),
        ("assets/team.md", "assets/team.md"),
    ],
)
def test_files_beside_a_list_or_below_all(tmp_path: Path, avatar: str, path: str) -> None:
    files = {"news/mira.png": "", "assets/mira.png": "", "assets/team.md": ""}
    register = read_register("news/.authors.yml", f"mira: {{avatar: {avatar}, url: {avatar}}}\n")
    found = with_files(register, FolderDocs(write(tmp_path, files)))
    assert found.problems == ()
    target = LinkTarget(kind=LinkKind.FILE, path=path)
    assert found.authors["mira"] == Author(name="mira", image=Image(target=target), url=target)


def test_files_that_are_nowhere(tmp_path: Path) -> None:
    text = "mira: {avatar: a.png, url: team.md}\ntom: {avatar: /b.png, url: /team/}\n"
    found = with_files(read_register("news/.authors.yml", text), FolderDocs(tmp_path))
    rest = "expected a file beside this one, or below docs_dir. Correct the path, or add the file."
    assert [str(each) for each in found.problems] == [
        f'news/.authors.yml: mira: found "news/a.png", which the site does not have; {rest}',
        f'news/.authors.yml: mira: found "news/team.md", which the site does not have; {rest}',
    ]


@pytest.mark.parametrize("text", ["- a\n- b\n", "mira: a: b\n", "a: &a [*a]\n"])
def test_no_list_of_authors(text: str) -> None:
    found = read_register("news/authors.yml", text)
    assert found.authors == {}
    assert [str(problem) for problem in found.problems] == [
        "news/authors.yml: found no list of authors; expected a key for each author, and below it"
        " name, description, avatar and url. Correct the file, or take it out of the folder."
    ]


@pytest.mark.parametrize(
    ("text", "handle", "url"),
    [
        ("@mira@social.example", "@mira@social.example", "https://social.example/@mira"),
        (" @Mi_ra.h-7@Social.Example ", "@Mi_ra.h-7@social.example", None),
        ("@amt@köln.example", "@amt@köln.example", "https://xn--kln-sna.example/@amt"),
    ],
)
def test_accounts(text: str, handle: str, url: str | None) -> None:
    account = read_account(text)
    assert account is not None
    assert account.handle == handle
    assert account.url == (url or "https://social.example/@Mi_ra.h-7")


@pytest.mark.parametrize(
    "text",
    [
        *("", "mira", "@mira", "mira@social.example", "@mira@social", "@mira@social.example/x"),
        *("@mi ra@social.example", "@mira@@social.example", "https://social.example/@mira"),
        *("@mira@social.example:99", "@mira.@social.example", '@mira@so"<.example', "@a@b.c@d.e"),
        "@mira@so|cial.example",
    ],
)
def test_no_accounts(text: str) -> None:
    assert read_account(text) is None


def test_accounts_in_a_list_of_authors() -> None:
    text = (
        "mira: {name: Mira, fediverse: '@mira@social.example'}\n"
        "tom: {name: Tom, fediverse: tom}\nnoor: {name: Noor, fediverse: [a]}\n"
    )
    found = read_register("news/.authors.yml", text)
    account = Account(user="mira", host="social.example")
    assert [author.fediverse for author in found.authors.values()] == [account, None, None]
    expected = (
        "expected an account of the fediverse, such as @mira@social.example."
        " Write both parts of the account, the host as well."
    )
    assert [str(problem) for problem in found.problems] == [
        f'news/.authors.yml: tom.fediverse: found "tom"; {expected}',
        f"news/.authors.yml: noor.fediverse: found a list ['a']; {expected}",
    ]
