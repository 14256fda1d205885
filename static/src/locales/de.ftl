### Everywhere

brand = Mediationsraum
skip = Zum Hauptteil springen
leave = Verlassen
quick-exit = Schnell weg
quick-exit-hint = Verlässt diese Seite sofort zu einer unverfänglichen. Der Verlauf Ihres Browsers kann sie trotzdem zeigen.
close = Schließen
dismiss = Ausblenden
cancel = Abbrechen
send = Senden
language = Sprache
loading = Einen Moment…

### Sides, people and what one hears of them

side-a = Seite A
side-b = Seite B
side-c = Seite C
side-d = Seite D
side-n = Neutral
side-letter-a = A
side-letter-b = B
side-letter-c = C
side-letter-d = D
person-you = (Sie)
tile-picture = Bild von { $name }
tile-no-camera = Kamera aus
voice-on = Mikrofon an
voice-muted = Stumm
voice-speaking = Spricht
voice-text-only = Nur Text
quality-weak = Schwache Verbindung
quality-lost = Verbindung verloren
meter-good = Pegel: gut
meter-silent = Pegel: still

### Kinds of rooms

room-joint = Gemeinsame Sitzung
room-caucus = Vertrauliches Einzelgespräch
room-consultation = Vertrauliche Beratung
room-counsel = Gespräch der Anwälte
room-mediators = Raum der Mediation
room-lobby = Empfang und Warten

### Steps, agenda, time

step-done = erledigt
agenda-done = erledigt
agenda-now = jetzt
agenda-open = kommt noch
agenda-parked = zurückgestellt
countdown-left = Noch { $time }
duration-hours-short = { $count } Std.
duration-minutes-short = { $count } Min.
duration-seconds-short = { $count } Sek.
duration-hours-long =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
duration-minutes-long =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
duration-seconds-long =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }

### Finding an action

palette-title = Aktion finden
palette-placeholder = Was möchten Sie tun?
palette-actions = Aktionen
palette-nothing = Keine Aktion enthält diese Wörter
palette-count =
    { $count ->
        [one] { $count } Aktion
       *[other] { $count } Aktionen
    }
key-escape = Esc
key-enter = Enter

### Page not found

not-found-title = Diese Seite gibt es nicht
not-found-help = Bitte öffnen Sie den Link in Ihrer Einladung noch einmal. Hilft das nicht, schreiben Sie der Mediatorin oder dem Mediator.

### Die Seiten der Mediation: Anmelden, Sitzungen, Personen und Links

admin-home-page = Willkommen
admin-home-title = Ein ruhiger Ort zum Reden
admin-home-lede = Hier treffen sich Mediation und Beteiligte, gemeinsam und getrennt. Was vertraulich gesagt wird, bleibt vertraulich.
admin-home-invited = Sie wurden eingeladen
admin-home-invited-how = Öffnen Sie den persönlichen Link, den Sie bekommen haben. Er ist Ihr Weg hinein: kein Konto, kein Passwort, nichts zu installieren.
admin-home-link-lost = Sie finden Ihren Link nicht?
admin-home-link-lost-how = Bitten Sie die Mediation oder wer Sie eingeladen hat um einen neuen. Der alte gilt dann nicht mehr.
admin-home-mediator = Sie leiten eine Mediation
admin-account-name = Name Ihres Kontos
admin-password = Passwort
admin-sign-in = Anmelden
admin-signing-in = Anmeldung läuft…
admin-sign-in-wrong = Name und Passwort passen nicht zusammen. Bitte prüfen Sie beides.
admin-sign-out = Abmelden
admin-signed-in = Angemeldet
admin-first-run-title = Ihr Konto einrichten
admin-first-run-lede = Damit legen Sie Sitzungen an, laden ein und leiten die Gespräche. Dieser Link gilt einmal.
admin-first-run-no-token = Diese Adresse ist nicht vollständig
admin-first-run-no-token-how = Bitte öffnen Sie den ganzen Link, den der Server beim Start ausgegeben hat.
admin-first-run-used = Dieser Link wurde schon benutzt oder ist zu alt. Bitte melden Sie sich an oder bitten Sie um einen neuen.
admin-first-run-do = Einrichten und weiter
admin-your-name = Ihr Name
admin-your-name-hint = Damit melden Sie sich an, und die Beteiligten lesen ihn.
admin-your-name-missing = Bitte schreiben Sie Ihren Namen.
admin-password-hint = Mindestens { $least } Zeichen. Ein paar Wörter hintereinander merkt man sich leicht, und sie sind schwer zu erraten.
admin-password-short =
    { $missing ->
        [one] Das ist zu kurz. Bitte noch { $missing } Zeichen.
       *[other] Das ist zu kurz. Bitte noch { $missing } Zeichen.
    }
admin-failed-bad-request = Der Server konnte das nicht lesen. Bitte prüfen Sie die Angaben und versuchen Sie es noch einmal.
admin-failed-sign-in = Sie sind nicht mehr angemeldet. Bitte melden Sie sich wieder an.
admin-failed-forbidden = Der Server erlaubt das von hier aus nicht. Bitte öffnen Sie die Seite neu.
admin-failed-no-such-thing = Das gibt es nicht mehr.
admin-failed-too-large = Das ist zu lang. Bitte kürzen Sie die Texte.
admin-failed-too-frequent = Zu viele Versuche in kurzer Zeit. Bitte warten Sie eine Minute.
admin-failed-unavailable = Der Server kann das gerade nicht. Nichts wurde geändert. Bitte versuchen Sie es gleich noch einmal.
admin-failed-unreachable = Der Server ist nicht erreichbar. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.
admin-again = Noch einmal versuchen
admin-back = Zurück zu Ihren Sitzungen
admin-sessions = Ihre Sitzungen
admin-new = Neue Sitzung
admin-none = Noch keine Sitzung
admin-none-how = Legen Sie eine an: Sie nennen die Personen, und für jede gibt es einen eigenen Link zum Verschicken.
admin-made-at = Angelegt am { $when }
admin-over = Beendet
admin-people-and-links = Personen und Links
admin-people-of = Personen und Links von { $title }
admin-enter = In die Sitzung gehen
admin-enter-short = Hineingehen
admin-enter-of = In { $title } gehen
admin-to-list = Ihre Sitzungen
admin-new-title = Neue Sitzung
admin-new-lede = Niemand erfährt davon, bevor Sie die Links verschicken.
admin-new-what = Worum es geht
admin-title = Titel
admin-title-hint = Alle mit einem Link lesen ihn. Wählen Sie einen neutralen, etwa die beiden Namen.
admin-people = Personen
admin-people-how = Alle hier bekommen einen persönlichen Link. Ihr eigener Platz entsteht von selbst.
admin-person-at = Person { $at }
admin-person-name = Name
admin-person-role = Rolle
admin-person-side = Seite
admin-person-remove = { $name } von der Liste nehmen
admin-person-add = Person hinzufügen
role-mediator = Mediation
role-co-mediator = Co-Mediation
role-party = Partei
role-counsel = Anwalt, Anwältin
role-representative = Vertretung
role-support-person = Vertrauensperson
role-interpreter = Dolmetschen
role-expert = Sachverständige
role-observer = Beobachtung
admin-serves = Dolmetscht für
admin-serves-hint = Wer dolmetscht, gehört dann zur Seite dieser Person.
admin-serves-all = Alle
admin-sides = Seiten
admin-sides-how = Eine Seite ist eine Partei mit ihrem Team. Was eine Seite vertraulich sagt, bleibt bei ihr und Ihnen.
admin-side-named = { $side }, { $name }
admin-side-name = { $side } heißt
admin-side-name-example = zum Beispiel Mieterin
admin-side-add = Seite hinzufügen
admin-side-remove = { $side } entfernen
admin-approver = Wer für { $side } antwortet, wenn Sie etwas weitergeben möchten
admin-approver-first = Die erste Partei
admin-rooms = Vertrauliche Räume
admin-rooms-how = Sie sind zu Beginn bereit. Weitere können Sie jederzeit öffnen. Die gemeinsame Sitzung ist immer da.
admin-room-title = Einzelgespräch, { $side }
admin-room-name = Name des Raums
admin-room-side = Mit
admin-room-add = Raum hinzufügen
admin-room-remove = { $room } von der Liste nehmen
admin-agreement = Mediationsvereinbarung
admin-agreement-how = Alle lesen sie in ihrer Sprache und unterschreiben, bevor sie hereinkommen. Der genaue Text wird aufbewahrt.
admin-agreement-language = Sprache des Textes
admin-agreement-text = Die Vereinbarung auf { $language }
admin-agreement-change = Wortlaut ändern
admin-agreement-read = So zeigen, wie man sie liest
admin-rules = Was in dieser Sitzung gilt
admin-regime-closed = Nichts geht weiter ohne die, denen es gehört
admin-regime-closed-how = Was in einem vertraulichen Raum gesagt oder geschrieben wird, bleibt dort. Sie können darum bitten, einen Satz weiterzugeben; er geht erst weiter, wenn die Seite genau diesen Worten zugestimmt hat.
admin-chat-in-summary = Den Chat der gemeinsamen Sitzung in die Zusammenfassung aufnehmen
admin-chat-in-summary-hint = Chats aus vertraulichen Räumen bekommt die andere Seite nie.
admin-retention = Tage, an denen die Zusammenfassung lesbar ist
admin-retention-hint = Gezählt ab dem Ende der Sitzung. Danach öffnen die Links nichts mehr.
admin-problem-title = Bitte geben Sie der Sitzung einen Titel.
admin-problem-people = Bitte fügen Sie mindestens eine Person hinzu.
admin-problem-name = Bitte schreiben Sie den Namen.
admin-problem-room = Bitte benennen Sie den Raum oder nehmen Sie ihn von der Liste.
admin-problem-agreement = Bitte schreiben Sie die Vereinbarung, sonst kann sie in dieser Sprache niemand unterschreiben.
admin-problem-retention = Bitte schreiben Sie eine ganze Zahl von 1 bis { $most }.
admin-problems =
    { $count ->
        [one] Eine Angabe fehlt
       *[other] { $count } Angaben fehlen
    }
admin-problems-how = An den Feldern steht, was zu tun ist.
admin-create = Sitzung anlegen
admin-created-title = Die Sitzung ist bereit
admin-created-lede = Schicken Sie allen ihren eigenen Link. Er öffnet ihren Platz und keinen anderen.
admin-links-once = Kopieren Sie diese Links jetzt
admin-links-once-how = Sie werden nur dieses eine Mal gezeigt. Geht einer verloren, machen Sie unter „Personen und Links“ einen neuen. Schicken Sie jeden Link nur der Person, der er gehört: Wer ihn hat, kommt damit herein.
admin-link-of = Link von { $name }
admin-copy = Kopieren
admin-copied = Kopiert
admin-link-copied = Der Link von { $name } ist kopiert.
admin-copy-by-hand = Ihr Browser lässt diese Seite nicht kopieren. Der Link ist markiert: Drücken Sie Strg und C.
admin-renew = Neuer Link
admin-renew-of = Neuer Link für { $name }
admin-renew-ask = Einen neuen Link für { $name } machen?
admin-renew-what = Der alte Link gilt dann nicht mehr. Wer schon in der Sitzung ist, bleibt.
admin-renew-do = Neuen Link machen
admin-revoke = Ausschließen
admin-revoke-of = { $name } ausschließen
admin-revoke-ask = { $name } ausschließen?
admin-revoke-what = Die Links gelten nicht mehr, und { $name } wird sofort aus der Sitzung genommen. Zurückkommen geht dann nicht.
admin-revoke-do = Ausschließen
admin-link-none = Kein gültiger Link
admin-link-until = Link gilt bis { $when }
admin-link-revoked = Link wurde zurückgenommen
admin-link-expired = Link lief ab am { $when }
admin-invite = Noch jemanden einladen
admin-invite-do = Einladen und Link machen
admin-delete-title = Diese Sitzung löschen
admin-delete-what = Das entfernt alles, was gesagt, geschrieben und gezeichnet wurde, die Personen, ihre Links und die Zusammenfassungen.
admin-delete-final = Es lässt sich nicht zurückholen.
admin-delete = Sitzung löschen…
admin-delete-ask = { $title } löschen?
admin-delete-do = Endgültig löschen
admin-deleted = Die Sitzung ist gelöscht
admin-deleted-what = Entfernt: { $events } Einträge der Aufzeichnung, { $links } Links, { $cookies } offene Anmeldungen.

### board

board-title = Tafel
board-surface = Zeichenfläche. Mit „Tafel als Text“ geht alles mit der Tastatur.
board-menu = Menü der Tafel
board-as-text = Tafel als Text
board-you = Sie
board-audience =
    { $count ->
        [one] Diese Tafel sehen jetzt nur Sie.
       *[other] Nur diese { $count } Personen sehen jetzt diese Tafel: { $names }.
    }
board-audience-joint =
    { $count ->
        [one] Alle in der gemeinsamen Sitzung sehen diese Tafel. Jetzt sind Sie allein hier.
       *[other] Alle in der gemeinsamen Sitzung sehen diese Tafel. Jetzt hier, { $count } Personen: { $names }.
    }
board-barred-observer = Sie schauen zu. Wer beobachtet, zeichnet nicht.
board-barred-view-only = Die Mediation lässt Sie die Tafel ansehen, aber nicht zeichnen. Wenn Sie zeichnen möchten, fragen Sie die Mediation.
board-barred-elsewhere = Sie sind nicht in diesem Raum und können hier nicht zeichnen.
board-barred-over = Die Sitzung ist beendet. Die Tafel bleibt, wie sie ist.
board-waiting = Die Verbindung ist weg. Was Sie zeichnen, bleibt hier und wird gesendet, sobald sie wieder da ist.
board-empty = Auf der Tafel steht noch nichts.
board-empty-draw = Auf der Tafel steht noch nichts. Wählen Sie oben ein Werkzeug und zeichnen Sie.
board-empty-text = Auf der Tafel steht noch nichts. Schreiben Sie unten die erste Notiz.
board-list = Was auf der Tafel steht
board-kind-text = Notiz
board-kind-rectangle = Rechteck
board-kind-ellipse = Kreis
board-kind-diamond = Raute
board-kind-line = Linie
board-kind-arrow = Pfeil
board-kind-freedraw = Zeichnung von Hand
board-place-top-left = oben links
board-place-top = oben
board-place-top-right = oben rechts
board-place-left = links
board-place-middle = in der Mitte
board-place-right = rechts
board-place-bottom-left = unten links
board-place-bottom = unten
board-place-bottom-right = unten rechts
board-where-who = { $where }, von { $name }
board-edit = Ändern
board-edit-of = { $what } ändern
board-edit-label = Text der Notiz
board-save = Speichern
board-delete = Löschen
board-delete-of = { $what } löschen
board-deleted = Gelöscht.
board-note = Neue Notiz
board-note-add = Notiz anheften
board-note-added = Die Notiz steht auf der Tafel.
board-added =
    { $count ->
        [one] { $name } hat etwas auf die Tafel gezeichnet.
       *[other] { $name } hat { $count } Dinge auf die Tafel gezeichnet.
    }
board-added-note = { $name } hat eine Notiz angeheftet: { $words }
