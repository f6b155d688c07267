"""Posts of Jekyll, Hugo and Eleventy, and what they become."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.imports import SYSTEMS
from mkdocs_odis_news.imports.taken import Target
from mkdocs_odis_news.posts.frontmatter import parse
from mkdocs_odis_news.posts.keys import KEYS
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
        (
            "hugo",
            {
                "content/posts/a.md": header("date: 2020-01-02"),
                "config.yaml": "permalinks: {posts: '/:sections[1:]/:slug/'}",
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


HANDED = {
    "eleventy": {"blog/2020-01-02-a.md": "", "blog/blog.json": "{above}"},
    "jekyll": {
        "_posts/x/2020-01-02-a.md": "",
        "_config.yml": "defaults: [7, {{scope: {{path: _posts/x}}, values: {above}}},"
        " {{values: {{pin: 1}}}}, {{scope: {{path: _posts/y}}, values: {{hidden: true}}}}]",
    },
    "hugo": {
        "content/blog/2020-01-02-a.md": "",
        "content/blog/_index.md": "---\ncascade: {above}\n---\n",
        "content/_index.md": "---\ncascade: [{{target: {{kind: section}}, draft: true}},"
        ' {{pin: 1}}, {{target: {{path: "{{/other/**}}"}}, hidden: true}}]\n---\n',
    },
}


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    ("own", "above", "becomes"),
    [
        ("title: A", '{"draft": true}', {"draft": "true"}),
        ("draft: false", '{"draft": true}', {"draft": "false"}),
        ("draft: false", '{"published": false}', {"draft": "false", "published": "false"}),
        ("author: Mira", '{"authors": ["Ola"], "layout": "x"}', {"author": "Mira"}),
        ("title: A", '{"date": "2020-01-03", "headless": true}', {"headless": "true"}),
    ],
)
def test_what_folders_say(system: str, own: str, above: str, becomes: dict[str, str]) -> None:
    files = {
        path: text.format(above=above) if text else header(own)
        for path, text in HANDED[system].items()
    }
    (text,) = (
        text for path, text in taken(system, files).items() if path.endswith("2020-01-02-a.md")
    )
    found = {pair.key: pair.value for pair in parse("a.md", text.encode(), KEYS).pairs}
    keys = ("draft", "published", "author", "authors", "layout", "date", "headless", "hidden")
    assert {key: found[key] for key in keys if key in found} == becomes
    assert found.get("pin") == (None if system == "eleventy" else "1")


@pytest.mark.parametrize(
    ("path", "block", "data", "becomes"),
    [
        ("blog/a.md", "date: 2020-01-02", "{}", "aliases: [/blog/a/]"),
        ("src/blog/a.md", "date: 2020-01-02", "{}", "aliases: [/blog/a/]"),
        ("blog/a/a.md", "aliases: /x/", "{}", "aliases: [/blog/a/, /x/]"),
        ("blog/a/index.md", "", "{}", "aliases: [/blog/a/]"),
        (
            "blog/2020-01-02-a/index.md",
            "",
            '{"permalink": "{{ page.fileSlug }}/"}',
            "permalink: /a/",
        ),
        ("blog/a.md", "", '{"permalink": false}', "permalink: false"),
        ("blog/a.md", "permalink: x.html", '{"permalink": false}', "permalink: /x.html"),
        (
            "blog/a.md",
            "permalink: {build: false}",
            '{"permalink": "/x/"}',
            "permalink: {build: false}",
        ),
    ],
)
def test_addresses_of_eleventy(path: str, block: str, data: str, becomes: str) -> None:
    files = {
        path: header("tags: post", *filter(None, [block])),
        "blog/blog.json": data,
        "src/blog/blog.json": data,
        ".eleventy.js": 'module.exports = () => ({dir: {input: "./src", output: "x"}});',
    }
    (text,) = taken("eleventy", files).values()
    assert text.partition("tags: post\n")[2].partition("---")[0].strip().endswith(becomes)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ('---json\n{ "title": "A", "draft": true}\n---\nText.\n', "title: A\ndraft: true\n"),
        ('---toml\r\ntitle = "A"\r\n---\r\nText.\r\n', "title: A\n"),
        ("---toml\ntitle = 1.10\nx = 1.5\n---\nText.\n", "title: '1.10'\nx: 1.5\n"),
        ('---json\n{"title": 1.10}\n---\nText.\n', "title: '1.10'\n"),
        ("---yml\ntitle: 007\n---\nText.\n", "title: 007\n"),
    ],
)
def test_named_front_matter(text: str, becomes: str) -> None:
    found = taken("eleventy", {"news/2020-01-02-a.md": text})["2020-01-02-a.md"]
    assert found == f"---\n{becomes}tags: [post]\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("system", "path", "text", "found"),
    [
        (
            "eleventy",
            "2020-01-02-a.md",
            "---js\n{}\n---\nText.\n",
            'found "---js" as the first line',
        ),
        (
            "jekyll",
            "_posts/2020-01-02-a.md",
            "Text.\n",
            "found a file without front matter, which Jekyll passes over",
        ),
    ],
)
def test_posts_that_stay_behind(system: str, path: str, text: str, found: str) -> None:
    left = imported(system, {path: text, "b/2020-01-02-b.md": header("tags: post")})
    assert [str(each) for each in left.problems] == [
        f"{path}: {found}; expected a post that can be taken over."
        " It was left out; take it over by hand."
    ]


def test_a_page_of_hugo_in_another_format_is_told() -> None:
    day = header("date: 2020-01-02")
    found = imported("hugo", {"content/posts/a.md": day, "content/posts/b.html": day})
    assert [str(problem) for problem in found.problems] == [
        "content/posts/b.html: found a file that is no Markdown; expected a post that can be taken"
        " over. It was left out; take it over by hand."
    ]


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
        ("jekyll", "_data/authors.yml"),
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
        ("tags: &t [a]\nx: *t", "x: [a]\ntags: [post, a]\n"),
        ("tags: 7", "tags: [post, '7']\n"),
        ("tags: {a: b}", "tags: [post]\n"),
    ],
)
def test_front_matter_is_kept(block: str, becomes: str) -> None:
    found = taken("eleventy", {"news/2020-01-02-a.md": f"---\n{block}\n---\nText.\n"})
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
        (
            "1. Ein {% highlight js %}\n  a\n   b\n{% endhighlight %}",
            "1. Ein \n\n    ```js\n    a\n     b\n    ```",
        ),
        (
            "- Ein\n\n    {% highlight js %}\n    a\n    {% endhighlight %}\n",
            "- Ein\n\n    ```js\n    a\n    ```",
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
    files = {"news/2020-01-02-a.md": "---\ntitle: A\n---\n"}
    assert taken("eleventy", files) == {"2020-01-02-a.md": "---\ntitle: A\ntags: [post]\n---\n"}
    assert Target().place_of("a.md") is None
    assert Target(address="").place_of("b/index.md") == "/b/"
