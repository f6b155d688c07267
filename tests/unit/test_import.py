"""Posts of Jekyll, Hugo and Eleventy, and what they become."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.imports.systems import SYSTEMS
from mkdocs_odis_news.imports.taken import Target
from mkdocs_odis_news.posts.problem import Severity

from .folders import plan, write
from .import_sources import FOLDER, files_in, imported, sample, taken

ALL = Target(marker=None)


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_a_site_becomes(system: str) -> None:
    found = {file.path: file.content for file in sample(system).files}
    assert found == files_in(FOLDER / system / "becomes")


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_is_left_for_a_person(system: str) -> None:
    found = "".join(f"{each.severity.value}: {each}\n" for each in sample(system).problems)
    assert found == (FOLDER / system / "problems.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_post_is_taken_or_named(system: str) -> None:
    found = sample(system)
    sources = [file.source for file in found.files if file.is_post]
    left = {each.source for each in found.problems if each.source not in sources}
    assert len(sources) + len(left) == found.posts


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_comes_is_read_as_posts(system: str, tmp_path: Path) -> None:
    files = {f"news/{file.path}": file.content for file in sample(system).files}
    planned = plan(write(tmp_path, files))
    assert [str(each) for each in planned.problems if each.severity is Severity.ERROR] == []
    names = {post.removeprefix("news/") for post in planned.posts}
    assert names == {file.path for file in sample(system).files if file.is_post}


def header(*lines: str, body: str = "Text.\n") -> str:
    return "\n".join(("---", *lines, "---", body))


@pytest.mark.parametrize(
    ("lines", "config", "address"),
    [
        ([], "", "/2020/01/02/a.html"),
        ([], "permalink: date", "/2020/01/02/a.html"),
        ([], "permalink: none", "/a.html"),
        ([], "permalink: ordinal", "/2020/002/a.html"),
        (
            [],
            "permalink: /blog/:short_year/:i_month/:i_day/:slug:output_ext",
            "/blog/20/1/2/a.html",
        ),
        (["slug: B"], "permalink: /:slug/", "/b/"),
        (["category: K"], "permalink: pretty", "/k/2020/01/02/a/"),
        (["date: 2021-03-04"], "permalink: pretty", "/2021/03/04/a/"),
        (["permalink: none"], "permalink: pretty", "/a.html"),
        (["permalink: pretty", "redirect_from: /x/"], "", "/2020/01/02/a/, /x/"),
        ([], "permalink: [", "/2020/01/02/a.html"),
        ([], "- a", "/2020/01/02/a.html"),
    ],
)
def test_addresses_of_jekyll(lines: list[str], config: str, address: str) -> None:
    files = {"_posts/2020-01-02-a.md": header(*lines), "_config.yml": config}
    found = taken("jekyll", files, target=ALL)["2020-01-02-a.md"]
    assert f"redirect_from: [{address}]\n" in found


@pytest.mark.parametrize(
    ("lines", "config"),
    [
        (["permalink: /eigen/"], ""),
        ([], "permalink: /news/:year-:month-:day-:title/"),
    ],
)
def test_addresses_of_jekyll_that_stay(lines: list[str], config: str) -> None:
    files = {"_posts/2020-01-02-a.md": header(*lines), "_config.yml": config}
    found = taken("jekyll", files, target=Target(marker=None, address="news"))
    assert "redirect_from" not in found["2020-01-02-a.md"]


@pytest.mark.parametrize(
    ("system", "files"),
    [
        (
            "jekyll",
            {
                "_posts/2020-01-02-a.md": header("title: A"),
                "_config.yml": "permalink: /:collection/:title/",
            },
        ),
        ("jekyll", {"_posts/2020-13-32-a.md": header("title: A")}),
        (
            "hugo",
            {
                "content/posts/a.md": header("date: 2020-01-02"),
                "config.yaml": "permalinks: {page: {posts: '/:neu/'}}",
            },
        ),
    ],
)
def test_patterns_that_nobody_knows(system: str, files: dict[str, str]) -> None:
    (problem,) = imported(system, files).problems
    assert str(problem).endswith(
        "; expected an address on this site, such as /aktuelles/barcamp/. Write the address itself,"
        " or set the option post_url_format."
    )


@pytest.mark.parametrize(
    ("lines", "config", "change"),
    [
        ([], {}, "aliases: [/posts/2020-01-02-a/]"),
        ([], {"config.toml": '[permalinks]\nposts = "/:section/:year/:filename"'}, "/posts/2020/"),
        ([], {"config/_default/hugo.json": '{"permalinks": {"posts": "/:month/"}}'}, "[/01/]"),
        ([], {"hugo.toml": "="}, "aliases: [/posts/2020-01-02-a/]"),
        ([], {"hugo.yml": "permalinks: {posts: {a: b}}"}, "aliases: [/posts/2020-01-02-a/]"),
        (["slug: b"], {}, "aliases: [/posts/b/]"),
        (["slug: B c"], {}, "slug: b-c\naliases: [/posts/b-c/]"),
        (["url: /x"], {}, "permalink: /x\n"),
        (["aliases: /alt/"], {}, "aliases: [/posts/2020-01-02-a/, /alt/]"),
        (["images: [a.png]"], {}, "image: a.png"),
        (["cover: {image: a.png, caption: A}"], {}, "headerImage: {src: a.png, caption: A}"),
    ],
)
def test_keys_of_hugo(lines: list[str], config: dict[str, str], change: str) -> None:
    files = {"content/posts/2020-01-02-a.md": header(*lines), **config}
    assert change in taken("hugo", files)["2020-01-02-a.md"]


def test_addresses_of_hugo_that_stay() -> None:
    files = {"posts/a.md": header("date: 2020-01-02", "tags: post")}
    assert taken("hugo", files, target=Target(address="posts")) == {"a.md": files["posts/a.md"]}
    files = {"posts/a.md": header("date: 2020-01-02", "slug: b", "tags: post")}
    assert taken("hugo", files, target=Target(address="posts")) == {"a.md": files["posts/a.md"]}


def test_several_sections_of_hugo_stay_apart() -> None:
    files = {
        "content/a/_index.md": header("title: A"),
        "content/a/x.md": header("date: 2020-01-02"),
        "content/b/x.md": header("date: 2020-01-02"),
    }
    assert sorted(taken("hugo", files)) == ["a/x.md", "b/x.md"]


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_site_without_posts(system: str) -> None:
    found = imported(system, {"README.txt": ""})
    assert (found.posts, found.files, found.problems) == (0, (), ())


@pytest.mark.parametrize(
    ("system", "path"),
    [
        ("jekyll", "_posts/2020-01-02-a.md"),
        ("hugo", "content/posts/a.md"),
        ("hugo", "content/posts/b/a.png"),
        ("eleventy", "posts/2020-01-02-a.md"),
    ],
)
def test_files_that_cannot_be_read(system: str, path: str) -> None:
    files = {path: "", "content/posts/b/index.md": header("date: 2020-01-02")}
    (problem,) = imported(system, files, path).problems
    assert str(problem) == (
        f"{path}: found a file that cannot be opened (Permission denied); expected a post that can"
        " be taken over. It was left out; take it over by hand."
    )


@pytest.mark.parametrize(
    ("block", "becomes"),
    [
        ("tags:\n  - a\n  - b # so\nx: 1", "x: 1\ntags: [post, a, b]\n"),
        ("{title: A, tags: [a]}", "title: A\ntags: [post, a]\n"),
        ("a: &a {title: A}\n<<: *a", "title: A\na: {title: A}\ntags: [post]\n"),
        ("tags: 7", "tags: [post, '7']\n"),
        ("tags: {a: b}", "tags: [post]\n"),
    ],
)
def test_front_matter_is_kept(block: str, becomes: str) -> None:
    found = taken("eleventy", {"2020-01-02-a.md": f"---\n{block}\n---\nText.\n"})
    assert found["2020-01-02-a.md"] == f"---\n{becomes}---\n\nText.\n"


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("``` js\n{{ a }}\n```", "``` js\n{{ a }}\n```"),
        ("~~~\n```\n:::note\n~~~~", "~~~\n```\n:::note\n~~~~"),
        ("Ein ``{{ ` }}`` Wort.", "Ein ``{{ ` }}`` Wort."),
        (':::tip[Ein "Titel"]\n\nA\n:::\nB', '!!! tip "Ein \u201dTitel\u201d"\n\n    A\n\nB'),
        (":::note\nohne Ende", ":::note\nohne Ende"),
        ("Ein ::: Text\n:::", "Ein ::: Text\n:::"),
        (
            "{% highlight md %}\n```\na\n```\n{% endhighlight %}",
            "````md\n```\na\n```\n````",
        ),
    ],
)
def test_texts(text: str, becomes: str) -> None:
    files = {"2020-01-02-a.md": header("tags: post", body=text)}
    assert (
        taken("eleventy", files)["2020-01-02-a.md"]
        .partition("---\n")[2]
        .partition("---\n")[2]
        .strip()
        == becomes
    )


def test_an_empty_text() -> None:
    files = {"2020-01-02-a.md": "---\ntitle: A\n---\n"}
    assert taken("eleventy", files) == {"2020-01-02-a.md": "---\ntitle: A\ntags: [post]\n---\n"}
    assert Target().place_of("a.md") is None
    assert Target(address="").place_of("b/index.md") == "/b/"
