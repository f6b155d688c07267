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
    subscribe="Neuigkeiten abonnieren",
    subscribe_path="abonnieren",
    subscribe_title="{title} abonnieren",
    subscribe_text="Wer einen Feed abonniert, bekommt neue Beiträge von selbst: ohne Anmeldung,"
    " ohne E-Mail-Adresse und ohne Werbung.",
    subscribe_how="Kopieren Sie eine der Adressen in ein Leseprogramm für Feeds. Viele Browser,"
    " E-Mail-Programme und Apps für das Telefon können das.",
    feed_address="Adresse des Feeds ({label})",
    feed_open="{label} öffnen",
    rss_note="Das verbreitetste Format. Jedes Leseprogramm versteht es.",
    atom_note="Der Internet-Standard mit genauen Zeitangaben.",
    json_note="Für Programme, die lieber JSON lesen.",
)
