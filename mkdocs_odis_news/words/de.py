"""The words in German."""

from .catalogue import Words

GERMAN = Words(
    language="de",
    link_text="Zum Beitrag",
    empty="Noch keine Beiträge.",
    by="Von",
    updated="Zuletzt geändert am {date}",
    pinned="Angeheftet",
    external="externe Seite",
    pager="Seiten der Übersicht",
    newer="Neuere Beiträge",
    older="Ältere Beiträge",
    page="Seite {number}",
    page_title="{title} – Seite {number}",
    neighbours="Weitere Beiträge",
    newer_post="Neuerer Beitrag",
    older_post="Älterer Beitrag",
    redirect="Weiter zu {target}",
    hidden="Nur in der Vorschau: visible: false",
    scheduled="Nur in der Vorschau: erscheint am {date}",
    expired="Nur in der Vorschau: abgelaufen am {date}",
    problem="Dieser Beitrag kann nicht veröffentlicht werden",
)
