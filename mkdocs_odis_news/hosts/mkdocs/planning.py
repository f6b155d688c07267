"""Plans the sections of a build, and fits what they add and hide into the files of MkDocs."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ...site import plan_site
from . import addresses, dirty, i18n, llms, log
from .config import NewsConfig, site_options
from .conversion import Conversion
from .docs import MkDocsDocs, content_of
from .files import add_generated, set_inclusion
from .nav import named_in
from .pictures import Copies
from .progress import Progress
from .state import CurrentBuild, State, now


def plan_build(
    files: Files, config: MkDocsConfig, given: Sequence[NewsConfig], state: State
) -> None:
    """Everything is planned once, for all sections. Raises PluginError where a build must stop."""
    options = site_options(config, given)
    log.warn_of_options(options, given)
    quick = state.quick
    copies = Copies(config, quick.copies if quick else {})
    further = i18n.files_of_all(options.folder_defaults, config)
    docs = MkDocsDocs(files, config, copies.of, Conversion(config).to_html, further)
    progress = Progress(len(files.documentation_pages()), options.messages)
    docs.content_of = progress.reading(quick.content_of if quick else content_of)
    copies.on_made = progress.copied
    memo = quick.memo if quick else None
    site = plan_site(docs, options, now=now(), mode=state.mode, memo=memo)
    log.log_findings(site)
    set_inclusion(files, site)
    add_generated(files, config, site, copies)
    llms.forget_unbuilt(files, config)
    i18n.add_languages(files, config, site)
    state.build = CurrentBuild(planned=site, files=files, in_nav=named_in(config.nav))
    addresses.move_posts(state.build, config)
    dirty.mark_outdated(state.build, state, config)
    # The texts of posts that the host will not read; the others go when it has.
    for source in () if quick else site.posts:
        if not site.shows(source):
            site.reader.release(source)
