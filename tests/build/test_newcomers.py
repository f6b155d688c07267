"""What newcomers are told: which package to install, and which site to send with a report."""

from __future__ import annotations

import pytest
import yaml

from .conftest import REPOSITORY, Site

FORM = REPOSITORY / ".github/ISSUE_TEMPLATE/bug.yml"


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_host_tells_what_to_install(site: Site, host: str) -> None:
    site.configure("site_name: A\nplugins:\n  - search\n  - odis-news:\n      root: news\n")
    catalog = REPOSITORY / f"release/catalog-{host}.yaml"

    done = site.run("get-deps", "--projects-file", str(catalog), host=host)

    assert (done.returncode, done.stdout.split()) == (0, sorted([host, "mkdocs-odis-news"]))


def test_the_smallest_site_of_the_form_builds(site: Site) -> None:
    fields = {
        each.get("id"): each["attributes"]
        for each in yaml.safe_load(FORM.read_text(encoding="utf-8"))["body"]
    }
    path = fields["post"]["label"].removeprefix("docs/")
    site.configure(fields["configuration"]["value"])
    site.write({"index.md": "# A\n", path: fields["post"]["value"]})
    site.environment["SOURCE_DATE_EPOCH"] = "1790000000"

    assert site.build().teasers("news/index.html") == ["A"]
