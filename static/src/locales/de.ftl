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
quality-good = Gute Verbindung
quality-unsteady = Unruhige Verbindung
quality-poor = Schlechte Verbindung
quality-lost = Verbindung verloren
quality-became-poor = { $name }: Die Verbindung ist schlecht geworden
quality-became-poor-you = Ihre Verbindung ist schlecht geworden
quality-became-good = { $name }: Die Verbindung ist wieder stabil
quality-became-good-you = Ihre Verbindung ist wieder stabil
quality-round-trip = Hin und zurück
quality-jitter = Schwankung
quality-lost-up = Auf dem Weg von dort verloren
quality-lost-down = Auf dem Weg dorthin verloren
quality-freezes = Stehende Bilder, letzte 5 Sekunden
quality-frames = Bilder pro Sekunde, die ankommen
quality-no-picture = keine
quality-ms = { $value } ms
quality-percent = { $value } %
talk-who = Wer
talk-share = Anteil
talk-time = Zeit
talk-neutral = Ohne Seite
speaking-time = Redezeit
speaking-time-since = Gezählt, seit die Mediation sie zeigt, und nur solange Sie hier waren.
speaking-time-now-shown = Die Mediation zeigt jetzt allen hier, wie lange jede Person spricht. Sie finden es bei den Personen.
speaking-time-no-longer = Die Redezeit wird hier nicht mehr gezeigt.
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
admin-enter = In die Sitzung gehen
admin-enter-short = Hineingehen
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
admin-sides-how = Eine Seite ist eine Partei mit ihrem Team. Was eine Seite vertraulich sagt, bleibt bei ihr und Ihnen, so wie die Regel es sagt, die Sie unten wählen.
admin-side-named = { $side }, { $name }
admin-side-name = { $side } heißt
admin-side-name-example = zum Beispiel Mieterin
admin-side-add = Seite hinzufügen
admin-side-remove = { $side } entfernen
admin-approver = Wer für { $side } antwortet, wenn Sie etwas weitergeben möchten
admin-approver-first = Die erste Partei
admin-rooms = Vertrauliche Räume
admin-rooms-how = Sie sind zu Beginn bereit. Weitere können Sie jederzeit öffnen. Die gemeinsame Sitzung ist immer da. Ein Name wie „Seite A“ erscheint als „Vertrauliches Einzelgespräch, Seite A“.
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
admin-renew-ask = Einen neuen Link für { $name } machen?
admin-renew-what = Der alte Link gilt dann nicht mehr. Wer schon in der Sitzung ist, bleibt.
admin-renew-do = Neuen Link machen
admin-revoke = Ausschließen
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

### Der Weg hinein: Link, Vereinbarung, Prüfung, Warteraum

join-title = Willkommen zu Ihrer Mediation
join-lede = Sie sind zu einem Gespräch mit Hilfe einer Mediatorin oder eines Mediators eingeladen. Es sind drei kleine Schritte; nehmen Sie sich die Zeit, die Sie brauchen.
join-next = Was als Nächstes geschieht
join-next-sign = Sie lesen und unterschreiben die Vereinbarung
join-next-sign-note = Darin steht, was vertraulich bleibt.
join-next-check = Sie prüfen Kamera und Mikrofon
join-next-check-note = Beides ist freiwillig. Noch sieht und hört Sie niemand.
join-next-wait = Sie warten, bis die Mediation Sie hereinlässt
join-next-wait-note = Das kann nur sie.
join-go = Weiter
join-nothing-yet = Das Öffnen dieser Seite hat Ihren Link nicht verbraucht, und niemand wurde benachrichtigt. Der nächste Schritt beginnt, wenn Sie den Knopf drücken.
join-no-link-title = Bitte öffnen Sie Ihren persönlichen Link
join-no-link = Diese Adresse ist nicht vollständig. Bitte öffnen Sie den ganzen Link aus Ihrer Einladung noch einmal.
join-problem = Das hat nicht geklappt
join-problem-no-such-thing = Dieser Link gilt nicht oder nicht mehr. Bitte lassen Sie sich von der Mediation einen neuen geben.
join-problem-too-frequent = Zu viele Versuche in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es dann erneut.
join-problem-unreachable = Wir erreichen den Server nicht. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.
join-problem-unavailable = Der Server kann das gerade nicht. Bitte versuchen Sie es in einer Minute erneut.
steps-label = Ihr Weg hinein
step-agree = Zustimmen
step-check = Prüfen
step-wait = Warten
step-join = Teilnehmen
agree-title = Die Mediationsvereinbarung
agree-lede = Alle unterschreiben dieselben Worte, bevor die Gespräche beginnen. Lassen Sie sich Zeit, und fragen Sie nach, wenn etwas unklar ist.
agree-language = Lesen auf
agree-text = Text der Vereinbarung
agree-attest = Ich zeichne nicht auf und gebe während der Gespräche nichts weiter
agree-attest-hint = Wenn jemand bei Ihnen im Raum ist, sagen Sie der Mediation, wer es ist.
agree-attest-missing = Bitte kreuzen Sie dies an, wenn Sie zustimmen.
agree-name = Unterschreiben Sie mit Ihrem vollen Namen
agree-name-hint = So, wie er in der Einladung steht: { $name }
agree-name-differs = Das weicht vom Namen in der Einladung ab. Bitte prüfen Sie die Schreibweise.
agree-name-missing = Bitte geben Sie hier Ihren Namen ein.
agree-sign = Unterschreiben und weiter
agree-back = Zurück, ohne zu unterschreiben
agree-kept = Wir bewahren den genauen Text und die Zeit auf, und dass Sie es waren. Sie können jederzeit gehen, auch nach dem Unterschreiben.
check-title = Prüfen Sie Bild und Ton, { $name }
check-lede = Noch sieht und hört Sie niemand. Sie können das alles später ändern.
check-left-title = Sie haben die Sitzung verlassen
check-left = Sie können erneut um Einlass bitten. Die Mediation entscheidet.
check-turn-on = Kamera und Mikrofon einschalten
check-turn-on-note = Ihr Browser fragt, ob diese Seite sie benutzen darf. Es geht auch ohne.
check-mic-on = Mikrofon an
check-mic-off = Mikrofon aus
check-camera-on = Kamera an
check-camera-off = Kamera aus
check-card = Ihre Geräte
check-microphone = Mikrofon
check-microphone-good = Wir hören Sie gut
check-microphone-silent = Sagen Sie ein paar Worte. Wenn sich nichts bewegt, wählen Sie ein anderes Mikrofon.
hear-record = 3 Sekunden aufnehmen
hear-again = Noch einmal aufnehmen
hear-recording-short = Aufnahme läuft …
hear-playing-short = Wird abgespielt …
hear-idle = Hören Sie, wie Sie klingen. Es bleibt auf diesem Gerät.
hear-recording = Sagen Sie jetzt etwas.
hear-playing = So klingen Sie.
hear-played = Nichts gehört? Wählen Sie ein anderes Mikrofon oder andere Lautsprecher.
hear-failed = Die Aufnahme hat nicht geklappt. Wählen Sie ein anderes Mikrofon und versuchen Sie es erneut.
check-camera = Kamera
check-camera-good = So werden die anderen Sie sehen
check-speaker = Lautsprecher
check-speaker-unheard = Sie haben den Testton noch nicht gehört.
check-speaker-asked = Haben Sie vier leise Töne gehört?
check-speaker-heard = Sie hören gut
check-speaker-silent = Stellen Sie lauter, prüfen Sie den Stecker Ihres Kopfhörers oder wählen Sie andere Lautsprecher.
check-speaker-play = Ton abspielen
check-speaker-again = Noch einmal abspielen
check-speaker-yes = Ja
check-speaker-no = Nein
check-network = Verbindung
check-network-measuring = Wir schicken Ihr Bild zum Server und zurück. Sonst ist niemand dabei.
check-network-good = Gut genug für Video
check-network-fair = Der Ton geht gut, das Bild kann manchmal stocken. Gehen Sie näher an den Router, nehmen Sie ein Kabel, oder schließen Sie andere Programme.
check-network-poor = Ihr Ton kann abreißen. Gehen Sie näher an den Router, nehmen Sie ein Kabel, oder versuchen Sie ein anderes Netz, zum Beispiel das Ihres Telefons. „Nur Text“ geht immer.
check-network-blocked = Dieses Netz lässt Ton und Bild nicht durch. Versuchen Sie ein anderes, zum Beispiel das Ihres Telefons, oder fragen Sie, wer es betreut. „Nur Text“ geht auch hier.
check-network-no-answer = Der Server hat auf die Probe nicht geantwortet. Versuchen Sie es in einer Minute erneut. „Nur Text“ geht inzwischen.
check-network-too-often = Das war oft in kurzer Zeit. Warten Sie eine Minute und prüfen Sie dann erneut.
check-network-not-now = Sie sind schon in der Sitzung, oder sie ist zu Ende: Jetzt gibt es nichts zu prüfen.
check-network-running = Wird geprüft …
check-network-again = Erneut prüfen
check-numbers = Zahlen zeigen
check-round-trip = Hin und zurück
check-lost = Unterwegs verloren
check-way = Weg
check-way-direct = Direkt
check-way-relayed = Über eine Zwischenstation, weil das Netz sonst nichts durchlässt
check-not-measured = nicht gemessen
check-milliseconds = { $ms } Millisekunden
check-percent = { $percent } %
check-name = Die anderen sehen Ihren Namen: { $name }
check-name-note = Wenn er nicht stimmt, schreiben Sie im nächsten Schritt der Mediation.
check-go = Weiter in den Warteraum
check-go-mediator = Hineingehen
check-audio-only = Nur Ton
check-text-only = Nur Text
check-back = Zurück in den Warteraum
device-microphone = Mikrofon
device-camera = Kamera
device-speaker = Lautsprecher
device-microphone-number = Mikrofon { $number }
device-camera-number = Kamera { $number }
device-speaker-number = Lautsprecher { $number }
device-lost-microphone = { $old } ist weg. Jetzt nutzen wir { $now }.
device-lost-camera = { $old } ist weg. Jetzt nutzen wir { $now }.
device-gone-microphone = { $old } ist weg, und es gibt kein anderes Mikrofon. Sie sind stumm. Schließen Sie eines an, oder schreiben Sie im Chat.
device-gone-camera = { $old } ist weg, und es gibt keine andere Kamera. Die anderen sehen stattdessen Ihren Namen.
problem-microphone-off = Es ist aus.
problem-microphone-denied = Ihr Browser lässt diese Seite nicht an das Mikrofon. Drücken Sie auf das Schloss neben der Adresse, erlauben Sie das Mikrofon und versuchen Sie es erneut.
problem-microphone-missing = Wir haben kein Mikrofon gefunden. Schließen Sie eines an, oder nehmen Sie nur mit Text teil.
problem-microphone-busy = Ein anderes Programm benutzt das Mikrofon. Schließen Sie es und versuchen Sie es erneut.
problem-microphone-insecure = Diese Adresse ist nicht gesichert, deshalb gibt der Browser das Mikrofon nicht frei. Bitte öffnen Sie den Link mit https.
problem-microphone-failed = Das Mikrofon ist nicht angesprungen. Stecken Sie es neu ein, oder wählen Sie ein anderes.
problem-camera-off = Sie ist aus. Die anderen sehen stattdessen Ihren Namen.
problem-camera-denied = Ihr Browser lässt diese Seite nicht an die Kamera. Drücken Sie auf das Schloss neben der Adresse, erlauben Sie die Kamera und versuchen Sie es erneut.
problem-camera-missing = Wir haben keine Kamera gefunden. Das macht nichts: Die anderen sehen stattdessen Ihren Namen.
problem-camera-busy = Ein anderes Programm benutzt die Kamera. Schließen Sie es und versuchen Sie es erneut.
problem-camera-insecure = Diese Adresse ist nicht gesichert, deshalb gibt der Browser die Kamera nicht frei. Bitte öffnen Sie den Link mit https.
problem-camera-failed = Die Kamera ist nicht angesprungen. Stecken Sie sie neu ein, oder wählen Sie eine andere.

### What the check found, for the person and for the mediators
ready-microphone-works = Mikrofon funktioniert
ready-microphone-quiet = Mikrofon ist an, noch keine Stimme gehört
ready-microphone-off = Mikrofon ist aus
ready-microphone-blocked = Der Browser erlaubt das Mikrofon nicht
ready-microphone-missing = Kein Mikrofon
ready-microphone-busy = Ein anderes Programm benutzt das Mikrofon
ready-microphone-failed = Das Mikrofon springt nicht an
ready-camera-works = Kamera funktioniert
ready-camera-off = Kamera ist aus
ready-camera-blocked = Der Browser erlaubt die Kamera nicht
ready-camera-missing = Keine Kamera
ready-camera-busy = Ein anderes Programm benutzt die Kamera
ready-camera-failed = Die Kamera springt nicht an
ready-speaker-heard = Testton gehört
ready-speaker-unheard = Testton nicht gehört
ready-speaker-untried = Testton nicht ausprobiert
ready-line-good = Verbindung ist gut
ready-line-fair = Verbindung ist mäßig: Das Bild kann stocken
ready-line-poor = Verbindung ist schwach: Der Ton kann abreißen
ready-line-blocked = Das Netz lässt Ton und Bild nicht durch
ready-line-unmeasured = Verbindung nicht gemessen
ready-relayed = (über eine Zwischenstation)

### Rehearsal
join-try = Kamera und Ton ausprobieren
join-try-note = Das geht so oft Sie möchten, auch Tage vorher. Sie sind dabei allein, und niemand erfährt davon.
rehearsal-bar = Probe, nur Sie
rehearsal-title = Probieren Sie Kamera und Ton aus
rehearsal-lede = Sie sind hier allein. Niemand sieht oder hört Sie, und niemand erfährt, dass Sie es ausprobiert haben.
rehearsal-you = Sie
rehearsal-you-note = Das sehen nur Sie
rehearsal-finish = Fertig
rehearsal-done-title = Das haben wir festgestellt
rehearsal-found = Was wir festgestellt haben
rehearsal-ready = Was Sie ausprobiert haben, funktioniert
rehearsal-ready-note = So können Sie teilnehmen. Sie können jederzeit wiederkommen und es noch einmal ausprobieren.
rehearsal-limited = Es geht, mit Einschränkungen
rehearsal-limited-note = So können Sie teilnehmen. Was noch fehlt, steht darunter.
rehearsal-trouble = Etwas braucht Ihre Aufmerksamkeit
rehearsal-trouble-note = Versuchen Sie es erneut und folgen Sie den Worten neben dem, was nicht geht. Nur mit Text können Sie in jedem Fall teilnehmen.
rehearsal-unknown = Noch wurde nichts ausprobiert
rehearsal-unknown-note = Schalten Sie Ihr Mikrofon ein, spielen Sie den Testton ab, und warten Sie einen Moment auf die Verbindung.
rehearsal-nobody = Niemand hat Sie gesehen oder gehört, und niemand hat davon erfahren.
rehearsal-kept = Dieses Gerät merkt sich das Ergebnis. Erst wenn Sie um Einlass bitten, erfährt es die Mediation, in den Worten oben.
rehearsal-again = Noch einmal ausprobieren
rehearsal-go-on = Weiter zur Mediation
waiting-page = Warteraum
waiting-alone = Nur Sie sind hier
waiting-title =
    { $count ->
        [one] { $name } lässt Sie herein
       *[other] Die Mediation lässt Sie herein
    }
waiting-held-title =
    { $count ->
        [one] { $name } bittet Sie, noch etwas zu warten
       *[other] Die Mediation bittet Sie, noch etwas zu warten
    }
waiting-word-from =
    { $count ->
        [one] { $name } schreibt:
       *[other] Die Mediation schreibt:
    }
waiting-held-say =
    { $count ->
        [one] { $name } bittet Sie zu warten: { $words }
       *[other] Die Mediation bittet Sie zu warten: { $words }
    }
waiting-lede = Sie brauchen nichts zu tun. Wir sagen es Ihnen hier, mit einem leisen Ton.
waiting-next = Was als Nächstes geschieht
waiting-signed = Sie haben die Vereinbarung unterschrieben
waiting-here = Sie sind im Warteraum
waiting-here-note =
    { $count ->
        [one] { $name } sieht, dass Sie da sind. Sonst niemand.
       *[other] { $name } sehen, dass Sie da sind. Sonst niemand.
    }
waiting-lets-in =
    { $count ->
        [one] { $name } lässt Sie herein
       *[other] Die Mediation lässt Sie herein
    }
waiting-lets-in-note = Zuerst zeigen wir Ihnen den Raum und wer darin ist.
waiting-enter = Sie entscheiden, wann Sie eintreten
waiting-enter-note = Sie werden gefragt, bevor jemand Sie sehen oder hören kann.
waiting-just-now = Sie sind gerade angekommen.
waiting-since = Sie warten seit { $time }.
waiting-long =
    { $count ->
        [one] Das ist lange; es tut uns leid. { $name } weiß, dass Sie da sind, und Sie können schreiben.
       *[other] Das ist lange; es tut uns leid. { $name } wissen, dass Sie da sind, und Sie können schreiben.
    }
waiting-mediator =
    { $count ->
        [one] Ihre Mediation
       *[other] Ihre Mediation
    }
waiting-your-mediator = Ihre Mediation
waiting-what-mediators-do =
    { $count ->
        [one] Mediation hilft beiden Seiten, Bedingungen zu finden, mit denen sie leben können. Sie entscheidet nichts und ergreift für niemanden Partei.
       *[other] Mediation hilft beiden Seiten, Bedingungen zu finden, mit denen sie leben können. Sie entscheidet nichts und ergreift für niemanden Partei.
    }
waiting-check-again = Ton noch einmal prüfen
messages-title = Nachrichten mit der Mediation
messages-lede = Was Sie hier schreiben, geht nur an die Mediation, in welchem Raum Sie auch sind.
messages-write = An die Mediation schreiben
messages-audience =
    { $count ->
        [one] Nur { $names } liest das
       *[other] Nur { $names } lesen das
    }
messages-close = Nachrichten schließen
write-to = { $name } schreiben
ended-replaced-title = Sie sind in einem anderen Fenster in dieser Sitzung
ended-replaced = Ihr Platz wurde in einem neueren Tab oder auf einem anderen Gerät geöffnet. Hier hört und sieht Sie niemand.
ended-removed-title = Sie sind nicht mehr in dieser Sitzung
ended-removed = Die Mediation hat Ihre Teilnahme beendet, oder Ihr Link wurde zurückgezogen. Wenn Sie das für einen Irrtum halten, wenden Sie sich an die Mediation.
ended-signed-out-title = Bitte öffnen Sie Ihren Link noch einmal
ended-signed-out = Zu Ihrer Sicherheit kennt diese Seite Sie nicht mehr. Der Link aus Ihrer Einladung bringt Sie an Ihren Platz zurück.
ended-closed-title = Sie haben die Sitzung verlassen
ended-closed = Kamera und Mikrofon sind aus. Um zurückzukommen, öffnen Sie den Link aus Ihrer Einladung noch einmal.
ended-declined-title = Sie wurden nicht hereingelassen
ended-declined = Die Mediation hat entschieden, Sie jetzt nicht hereinzulassen. Sonst hat niemand davon erfahren.
ended-back = Hier weitermachen
leave-title = Die Sitzung verlassen?
leave-note = Die anderen sehen, dass Sie gegangen sind. Mit Ihrem Link können Sie erneut um Einlass bitten. Wenn dieser Bildschirm sofort weg muss, drücken Sie stattdessen „Schnell weg“.
leave-yes = Verlassen
leave-stay = Bleiben
leave-cookie-kept = Sie sind gegangen, aber der Server konnte dieses Gerät nicht vergessen. Bitte schließen Sie das Fenster.

### Der Raum einer Partei

you = Sie
the-mediators =
    { $count ->
        [one] der Mediation, { $names }
       *[other] der Mediation, { $names }
    }
role-counsel-to = Rechtsbeistand von { $name }
role-representative-to = Vertretung von { $name }
role-support-person-to = Begleitung von { $name }
role-interpreter-to = Dolmetschen für { $name }
room-named = { $kind }, { $title }
room-since = { $room } seit { $time }
page-in-room = { $room } · { $title }
banner-alone = Sie sind allein hier
banner-with = Mit { $people }
banner-everyone = Alle: { $people }
banner-sides =
    { $count ->
        [one] eine Seite
        [2] beide Seiten
       *[other] alle Seiten
    }
hear-count =
    { $count ->
        [one] { $count } Person hört Sie
       *[other] { $count } Personen hören Sie
    }
hear-nobody = Niemand hört Sie
not-recorded = Keine Aufzeichnung
hears-you = Hört Sie
hears-nobody = Hört gerade niemanden
not-in-yet = Noch nicht drin
pin = { $name } groß zeigen
came = { $name } ist hereingekommen
went = { $name } ist hinausgegangen
left = { $name } hat die Sitzung verlassen
wrote = { $name } hat im Chat geschrieben
wrote-to-you = { $name } hat Ihnen geschrieben
line-connecting = Verbindung wird aufgebaut …
line-lost-title = Die Verbindung ist weg
line-trying = Neuer Versuch …
line-next-try =
    { $seconds ->
        [one] Nächster Versuch in { $seconds } Sekunde.
       *[other] Nächster Versuch in { $seconds } Sekunden.
    }
line-keeps = Sie behalten Ihren Platz. Sie können weiter lesen und schreiben; es wird gesendet, wenn die Verbindung wieder da ist.
line-pending =
    { $count ->
        [one] { $count } Sache wartet aufs Senden.
       *[other] { $count } Sachen warten aufs Senden.
    }
line-try-now = Jetzt versuchen
line-back = Die Verbindung ist wieder da.
media-failed = Ton und Bild kommen nicht durch
media-unreachable = Ihr Netz lässt Ton und Bild nicht durch. Wir versuchen es weiter; der Chat geht inzwischen. Ein anderes Netz kann helfen, zum Beispiel das Ihres Telefons.
media-handshake = Die gesicherte Verbindung für Ton und Bild kam nicht zustande. Wir versuchen es weiter; der Chat geht inzwischen.
media-lost = Die Verbindung für Ton und Bild ist abgerissen. Wir bauen eine neue auf; der Chat geht inzwischen.
silenced-title = Ihr Browser hält den Ton zurück
silenced-play = Ton einschalten
mute = Stumm schalten
unmute = Ton an
muted-talking = Sie sind stumm. Niemand hört Sie.
returned = Sie sind wieder da. Ihr Mikrofon ist aus, bis Sie es einschalten.
interrupted = Ihr Gerät hat Ihr Mikrofon angehalten, vielleicht wegen eines Anrufs. So lange hört Sie hier niemand.
mute-asked = Die Mediation bittet Sie, Ihr Mikrofon stumm zu schalten
microphone-on-say = Ihr Mikrofon ist an
microphone-off-say = Ihr Mikrofon ist aus
camera-on-say = Ihre Kamera ist an
camera-off-say = Ihre Kamera ist aus
camera-on = Kamera an
camera-off = Kamera aus
camera-turn-on = Kamera einschalten
camera-turn-off = Kamera ausschalten
held-say = Gerade wird nichts gesendet. Sie können das einschalten, wenn es weitergeht.
dock = Bedienung
chat = Chat
chat-title = Chat in diesem Raum
chat-close = Chat schließen
chat-write = In diesen Raum schreiben
chat-empty = Hier wurde noch nichts geschrieben
chat-sending = wird gesendet …
chat-released = mit Zustimmung hier mitgeteilt
chat-observer = Sie beobachten. Wer beobachtet, schreibt hier nicht.
chat-news =
    { $count ->
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
chat-audience-joint =
    { $count ->
        [one] Nur Sie sind hier und lesen das
       *[other] Alle { $count } Personen in der gemeinsamen Sitzung lesen das: { $names }
    }
chat-audience-private =
    { $count ->
        [one] Nur Sie sind hier und lesen das.
       *[other] Nur diese { $count } Personen lesen das: { $names }.
    }
chat-audience-never = { $sides } liest es nie.
chat-shown-to-you = { $name } hat Ihnen gezeigt, was hier ohne Sie geschrieben wurde
chat-caught-up = { $by } hat { $name } gezeigt, was vorher geschrieben wurde
chat-caught-up-by-you = Sie haben { $name } gezeigt, was vorher geschrieben wurde
catch-up-ask = { $name } den früheren Chat zeigen …
catch-up-title = { $name } den früheren Chat zeigen
catch-up-what = Als diese Zeilen geschrieben wurden, war { $name } nicht hier. Wählen Sie aus, welche Sie zeigen.
catch-up-latest = Dies sind die letzten { $count }. Die davor können Sie danach zeigen.
catch-up-lines = Frühere Zeilen
catch-up-audience = Von da an kann { $name } die gewählten Zeilen Wort für Wort lesen. Das lässt sich nicht zurücknehmen.
catch-up-others = Wer hier diese Zeilen kennt, erfährt, dass Sie sie gezeigt haben. Sonst niemand.
catch-up-gone = Hier gibt es { $name } nichts mehr zu zeigen: Sie sind nicht mehr beide in diesem Raum, oder die Zeilen wurden schon gezeigt.
catch-up-do =
    { $count ->
        [0] Zeilen zeigen
        [one] { $count } Zeile zeigen
       *[other] { $count } Zeilen zeigen
    }
agenda-title = Tagesordnung
agenda-tab = Themen
agenda-close = Tagesordnung schließen
agenda-stage = Phase: { $stage }
agenda-empty = Es gibt noch keine Themen. Die Mediation schreibt die Tagesordnung.
agenda-audience = Alle sehen die Tagesordnung, in jedem Raum
agenda-left = noch { $time }
agenda-over = { $time } darüber
agenda-used = Verbrauchte Zeit
stage-preparation = Vorbereitung
stage-opening = Eröffnung
stage-exploration = Klärung
stage-negotiation = Verhandlung
stage-closure = Abschluss
note-add = Notiz hinzufügen
note-label = Notiz zu { $title }
note-keep = Notiz behalten
people-title = Personen in diesem Raum
people-close = Liste der Personen schließen
people-hear =
    { $count ->
        [0] Gerade hört Sie niemand.
        [one] Gerade kann { $count } Person Sie hören. Sonst ist niemand da: kein Telefon, keine unsichtbare Beobachtung, keine Aufzeichnung.
       *[other] Gerade können { $count } Personen Sie hören. Sonst ist niemand da: kein Telefon, keine unsichtbare Beobachtung, keine Aufzeichnung.
    }
people-hear-nobody = Gerade wird niemand gehört oder gesehen.
people-honest = Diese Liste kommt von dem Server, der Ihren Ton überträgt. Er kann nicht wissen, wer bei jemandem sonst noch im Zimmer ist.
announced-title = An alle
announced-by = { $name } schreibt an alle:
request-break = Um Pause bitten
request-break-asked = Pause erbeten
request-break-back = Bitte um eine Pause zurücknehmen
request-break-sent =
    { $count ->
        [one] { $name } hat Ihre Bitte um eine Pause. Sonst sieht sie niemand.
       *[other] { $name } haben Ihre Bitte um eine Pause. Sonst sieht sie niemand.
    }
request-private = Allein sprechen
request-private-asked = Erbeten
request-private-back = Bitte um ein Gespräch allein zurücknehmen
request-private-word-sent =
    { $count ->
        [one] { $name } hat Ihre Bitte, allein zu sprechen. Sonst sieht sie niemand.
       *[other] { $name } haben Ihre Bitte, allein zu sprechen. Sonst sieht sie niemand.
    }
request-withdraw = Zurücknehmen
request-granted =
    { $count ->
        [one] { $name } hat Ihrer Bitte zugestimmt
       *[other] Die Mediation hat Ihrer Bitte zugestimmt
    }
request-answered =
    { $count ->
        [one] { $name } antwortet auf Ihre Bitte:
       *[other] Die Mediation antwortet auf Ihre Bitte:
    }
break-eyebrow = Pause · { $room }
break-banner = Ihr Mikrofon und Ihre Kamera sind aus
break-until = Weiter geht es um { $time }
break-lede = Stehen Sie auf, trinken Sie etwas. Inzwischen wird in diesem Raum niemand gehört oder gesehen.
break-of = von { $time }
break-after = Nach der Pause schalten Sie Mikrofon und Kamera selbst wieder ein. Der Chat dieses Raums bleibt offen.
break-say = Pause bis { $time }. Ihr Mikrofon und Ihre Kamera sind aus.
break-over-say = Die Pause ist vorbei. Ihr Mikrofon und Ihre Kamera sind noch aus.
rest-eyebrow = Ruht · { $room }
rest-banner = Die Mediation ist nicht da. Niemand hört Sie.
rest-title = Der Raum ruht
rest-lede = Es ist niemand von der Mediation hier, deshalb wird niemand gehört oder gesehen. Sobald sie zurück ist, geht es von selbst weiter. Sie behalten Ihren Platz.
rest-say = Die Mediation ist nicht da. Niemand hört Sie.
rest-over-say = Es geht weiter. Ihr Mikrofon und Ihre Kamera sind noch aus.
moving-note = Sie wechseln den Raum
moving-page = Sie wechseln: { $room }
moving-say =
    { $count ->
        [0] Sie wechseln in: { $room }. Dort ist noch niemand. Ihr Mikrofon ist aus, bis Sie eintreten.
        [one] Sie wechseln in: { $room }. { $count } Person wird Sie hören und sehen können. Ihr Mikrofon ist aus, bis Sie eintreten.
       *[other] Sie wechseln in: { $room }. { $count } Personen werden Sie hören und sehen können. Ihr Mikrofon ist aus, bis Sie eintreten.
    }
moving-title-joint = Sie wechseln in die gemeinsame Sitzung
moving-title-caucus = Sie wechseln in einen vertraulichen Raum
moving-off = Ihr Mikrofon ist aus, und niemand sieht Sie.
moving-count =
    { $count ->
        [0] Dort ist noch niemand
        [one] { $count } Person wird Sie hören und sehen können
       *[other] { $count } Personen werden Sie hören und sehen können
    }
moving-other-side = , und eine andere Seite ist dabei.
moving-stop = .
moving-leave = Sie verlassen
moving-enter = Sie betreten
moving-stays = Was dort gesagt wurde, bleibt dort. Auch Ihr Entwurf bleibt dort.
moving-waited = Nur Sie waren dort.
moving-along = Und mit Ihnen: { $names }
moving-empty = Dort ist noch niemand.
moving-camera = Mit eingeschalteter Kamera eintreten
moving-wait = Moment, ich brauche noch Zeit
moving-waiting =
    { $count ->
        [one] Lassen Sie sich Zeit. { $name } sieht, dass Sie noch nicht drin sind.
       *[other] Lassen Sie sich Zeit. { $name } sehen, dass Sie noch nicht drin sind.
    }
moving-with-sound = Eintreten, Mikrofon an
moving-muted = Stumm eintreten
moving-go = Eintreten
moving-nothing = Wenn Sie nichts tun, warten Sie hier, weder gehört noch gesehen. { $name } sieht das.
release-asks =
    { $count ->
        [one] { $name } fragt, ob etwas woanders gesagt werden darf
       *[other] Die Mediation fragt, ob etwas woanders gesagt werden darf
    }
release-read = Lesen
release-title = Darf das gesagt werden?
release-words-of = Die Mediation würde genau diese Worte von { $name } weitersagen:
release-to-joint = Alle in der gemeinsamen Sitzung würden sie lesen, auch die andere Seite.
release-to-room = Alle in diesem Raum würden sie lesen: { $room }.
release-other-room = ein anderer Raum
release-exact = Sonst geht nichts hinüber, und ohne Ihr Ja geht gar nichts hinüber. Beide Antworten sind in Ordnung.
release-yes = Ja, das sagen
release-no = Nein, hier behalten
outcome-drafted = So würde die Sitzung enden: { $outcome }
outcome-read = Entwurf lesen
outcome-title = So würde die Sitzung enden
outcome-note = Das ist ein Entwurf. Sie können darüber sprechen, bevor die Mediation die Sitzung beendet.
outcome-how = Ergebnis
outcome-points = Was vereinbart wurde
outcome-next = Wie es weitergeht
outcome-settled = Einigung
outcome-partly-settled = Teilweise Einigung
outcome-impasse = Keine Einigung
outcome-withdrawn = Zurückgezogen
outcome-adjourned = Auf einen anderen Tag vertagt
more-title = Mehr
more-close = Liste schließen
settings-title = Einstellungen
settings-close = Einstellungen schließen
settings-level = was Ihr Mikrofon hört
settings-find-devices = Meine Geräte suchen
settings-sounds = Leise Töne
settings-sound-join = Wenn jemand hereinkommt
settings-sound-leave = Wenn jemand geht
settings-sound-move = Wenn Sie den Raum wechseln
settings-sound-message = Wenn jemand schreibt
settings-shortcuts = Einzelne Tasten wirken, etwa M für das Mikrofon
settings-shortcuts-hint = Schalten Sie das aus, wenn Sie mit Ihrem Computer sprechen oder aus Versehen Tasten drücken.
shortcuts-title = Tastatur
shortcuts-close = Offenes schließen
over-title = Die Sitzung ist zu Ende
over-note = Beendet
over-say = Die Sitzung ist zu Ende. Ihr Mikrofon und Ihre Kamera sind aus.
over-lede = Ihr Mikrofon und Ihre Kamera sind aus. Danke, dass Sie dabei waren.
over-summary-later = Ihre Zusammenfassung erscheint hier, sobald die Mediation sie ausgibt. Der Link aus Ihrer Einladung führt wieder hierher.
summary-problem = Ihre Zusammenfassung ist nicht angekommen
summary-problem-help = Bitte öffnen Sie Ihren Link in einer Minute noch einmal. Wenn das nicht hilft, wenden Sie sich an die Mediation.
summary-page = Ihre Zusammenfassung
summary-title-settled = Sie haben sich geeinigt
summary-title-partly-settled = Sie haben sich teilweise geeinigt
summary-title-impasse = Die Sitzung endete ohne Einigung
summary-title-withdrawn = Die Mediation wurde zurückgezogen
summary-title-adjourned = Sie treffen sich an einem anderen Tag wieder
summary-lede = Das ist die Zusammenfassung für { $name }. Sie enthält, was Ihnen in der Sitzung mitgeteilt wurde; was andere vertraulich sagten, steht nicht darin.
summary-joint = Die gemeinsame Sitzung
summary-topic-open = offen
summary-topic-current = in Besprechung
summary-topic-done = erledigt
summary-topic-parked = zurückgestellt
summary-released = Mit Zustimmung mitgeteilt
summary-chat = Chat der gemeinsamen Sitzung
summary-board = Tafel der gemeinsamen Sitzung
summary-caucus-note = Nur wer in diesem Gespräch war, hat diesen Teil.
summary-caucus-chat = Chat
summary-notes = Notizen
summary-private-notes = Ihre privaten Notizen
summary-keep = Was bleibt, und bis wann
summary-open-until = Zu öffnen bis
summary-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
summary-recorded = Ton und Bild
summary-never-recorded = Nie aufgezeichnet
summary-pdf = Als PDF herunterladen
summary-attendance = Wer da war
summary-span = { $since } bis { $until }
summary-course = Wie es verlief
summary-from = ab { $time }
summary-break = Pause
summary-break-in = Pause in { $room }
summary-break-time = { $time }, { $length }

### Was der Server ablehnen kann

refused-other = Das hat nicht geklappt. Bitte versuchen Sie es erneut.
refused-not-allowed = Ihre Rolle erlaubt das nicht.
refused-not-seated = Das können nur Personen in einem Raum.
refused-not-now = Das passt nicht mehr: Inzwischen hat sich etwas geändert.
refused-not-signed = Bitte unterschreiben Sie zuerst die Vereinbarung.
refused-agreement-changed = Die Vereinbarung lautet jetzt anders. Bitte lesen Sie sie noch einmal.
refused-session-over = Die Sitzung ist zu Ende.
refused-no-such-seat = Diese Person ist nicht mehr da.
refused-no-such-room = Diesen Raum gibt es nicht mehr.
refused-no-such-item = Das gibt es nicht mehr.
refused-no-such-request = Diese Bitte gibt es nicht mehr.
refused-no-such-release = Diese Frage gibt es nicht mehr.
refused-room-changed = Der Raum hat sich inzwischen geändert. Bitte sehen Sie noch einmal nach.
refused-room-not-empty = In diesem Raum sind noch Personen.
refused-sides-would-meet = Zwei Seiten würden sich in einem vertraulichen Raum treffen.
refused-without-counsel = Jemand wäre ohne Rechtsbeistand.
refused-on-break = Der Raum hat schon eine Pause.
refused-not-on-break = Der Raum hat keine Pause.
refused-already = Das ist schon so.
refused-view-only = Die Mediation lässt Sie die Tafel nur ansehen.
refused-not-approved = Diesem Wortlaut wurde nicht zugestimmt.
refused-wording-changed = Der Wortlaut hat sich inzwischen geändert. Bitte lesen Sie ihn noch einmal.
refused-empty = Bitte schreiben Sie zuerst etwas.
refused-too-long = Das ist zu lang. Bitte kürzen Sie es.
refused-too-many = Mehr davon geht nicht. Löschen oder schließen Sie, was nicht mehr gebraucht wird, und versuchen Sie es noch einmal.
refused-bad-value = Dieser Wert passt nicht.
refused-too-frequent = Zu viel in kurzer Zeit. Bitte warten Sie einen Moment und versuchen Sie es dann erneut.
refused-too-large = Das ist zu groß.

### Die Leitung der Sitzung

console-stage = Phase
console-find-key = Strg K
console-find-short = Finden
console-page = Leitung: { $room } · { $title }
console-main = Ihr Raum und alle Räume
console-parts = Teile der Leitung
console-rail = Bitten, Balance, Tagesordnung und Chat
console-rail-parts = Was neben den Räumen steht
console-rail-steer = Überblick
console-rail-chat = Chat
console-rail-notes = Notizen
console-rail-shares = Weitergabe
console-jump-distress = Nicht sicher: { $count }
console-jump-asking = Bitten: { $count }
console-jump-rooms = Räume: { $count }
console-jump-waiting = Wartend: { $count }
console-glance = Auf einen Blick
console-glance-asks =
    { $count ->
        [one] 1 Bitte an Sie
       *[other] { $count } Bitten an Sie
    }
console-glance-waits =
    { $count ->
        [one] 1 wartet, seit { $time }
       *[other] { $count } warten, am längsten seit { $time }
    }
console-glance-unheard = Ungehört: { $sides }
console-asks-hand = { $name } hat die Hand gehoben
console-silent = Von Ihnen noch nicht gehört
console-rooms = Räume
console-into-joint = die gemeinsame Sitzung
console-into-room = „{ $room }“
console-open-caucus = Raum öffnen
console-room-number = { $title } ({ $number })
console-people-in = Personen: { $room }
console-empty = Hier ist niemand.
console-you-here = Sie sind hier · { $time }
console-rests = Ruht: niemand ist zu hören, bis die Mediation zurück ist
console-kept-open = Läuft ohne Mediation weiter
console-break-left = Pause, noch { $time }
console-here-for = { $time } hier
console-not-confirmed = Hat noch nicht bestätigt: hört nichts und ist nicht zu hören
console-they-hear = Hört Sie
console-they-do-not = Hört Sie nicht
console-go-in = Hineingehen
console-go-in-to = In { $room } gehen
console-go-to = In { $room } gehen
console-bring-everyone = Alle hierher holen
console-let-go-on = Weiterreden lassen
console-keep-open = Ohne Mediation weiterlaufen lassen
console-rest-again = Ohne Mediation ruhen lassen
console-keep-open-note = Sonst hören die Seiten einander nicht, solange keine Mediation da ist
console-break-here = Pause für diesen Raum…
console-end-break = Pause beenden
console-close-room = Diesen Raum schließen
console-close-room-not = Nur ein leerer Raum kann geschlossen werden
console-actions-for = Aktionen für { $name }
console-drag = { $name } ziehen
console-move-to = In { $room } bringen
console-write = { $name } schreiben
console-write-short = Schreiben
console-ask-to-mute = Um Stummschalten bitten
console-view-only = Darf die Tafel nur ansehen
console-view-only-set = Tafel nur ansehen lassen
console-let-draw = Auf der Tafel zeichnen lassen
console-remove = Aus der Sitzung entfernen…
console-picked-label = Ausgewählte Personen
console-picked = Ausgewählt: { $names }
console-move-picked = Bringen nach…
console-pick-none = Auswahl aufheben
console-lobby-empty = Niemand wartet
console-nobody-waits = Wer den Link öffnet und unterschreibt, wartet hier, bis Sie einlassen.
console-all-here = Alle Eingeladenen sind da.
console-away = Nicht da: { $names }
console-bell-on = Ton, wenn jemand wartet: einschalten
console-bell-off = Ton, wenn jemand wartet: ausschalten
console-signed = Vereinbarung unterschrieben
console-not-signed = Vereinbarung nicht unterschrieben
console-ready-ready = Bereit
console-ready-limited = Bereit, mit Einschränkungen
console-ready-trouble = Braucht Hilfe
console-ready-unknown = Noch nicht geprüft
console-ready-details = Was geprüft wurde
console-ready-details-of = Was geprüft wurde: { $name }
console-mode-video = Mit Ton und Bild
console-mode-audio = Mit Ton
console-mode-text = Nur mit Text
console-held = Sie baten zu warten: „{ $word }“
console-wrote = Schrieb: „{ $text }“
console-you-wrote = Sie schrieben: „{ $text }“
console-admit-to = Einlassen in…
console-hold = Warten lassen
console-decline = Ablehnen
console-hold-words = Ich bin noch in einem Gespräch. Ich hole Sie, sobald ich kann.
console-not-done = Noch nicht getan
console-nobody-told = Noch weiß es niemand. Nichts ändert sich, bevor Sie den letzten Knopf drücken.
console-move-title = { $names } in { $room } bringen?
console-move-self = In { $room } gehen?
console-move-self-do = Dorthin gehen
console-joint-instead = Stattdessen in die gemeinsame Sitzung
console-now = Jetzt
console-after = Danach
console-after-confirm = Wer gebracht wird, hört und ist zu hören erst nach eigener Bestätigung.
console-after-rests = Die gemeinsame Sitzung ruht, solange keine Mediation da ist und beide Seiten darin sind.
console-after-empty = { $room } wäre leer. Was dort steht, bleibt bei denen, die dort waren.
console-room-now = { $room }, jetzt
console-room-then = { $room }, danach
console-leaving-room = Verlassen: { $room }
console-leaves = Geht
console-arrives = Kommt
console-guard-sides-would-meet = Beide Seiten träfen in einem vertraulichen Raum aufeinander.
console-guard-room-of-other = Dieser Raum gehört zu den Gesprächen mit { $side }. { $names } käme hinein.
console-guard-sides-would-meet-short = Beide Seiten träfen aufeinander
console-guard-without-counsel = { $name } wäre ohne anwaltlichen Beistand.
console-guard-without-counsel-short = Ohne anwaltlichen Beistand
console-guard-without-counsel-how = { $names } bleibt dort: { $room }.
console-ack-sides-would-meet = Ich will beide Seiten in diesem vertraulichen Raum zusammenbringen
console-ack-without-counsel = Ich will ohne anwaltlichen Beistand dort weitermachen
console-room-changed = Der Raum hat sich inzwischen geändert
console-look-again = Ich habe es noch einmal angesehen
console-room-gone = Dieser Raum ist jetzt geschlossen
console-nobody-to-move = Sie sind schon dort oder gegangen
console-asking = Bitten an Sie
console-nobody-asks = Gerade bittet niemand um etwas.
console-asks-break = { $name } bittet um eine Pause
console-asks-private-word = { $name } möchte mit Ihnen allein sprechen
console-asks-break-short = Bittet um eine Pause
console-asks-private-word-short = Möchte mit Ihnen allein sprechen
console-start = { $minutes } min beginnen
console-start-minutes = Pause von { $minutes } min
console-other-break = Andere Pause für { $name }
console-break-more = Mehr Auswahl…
console-answer = Antworten
console-wrote-to-you = { $name } hat Ihnen geschrieben
console-put-away = Weglegen
console-balance = Zeit mit jeder Seite
console-balance-who = nur für Sie
console-with-them-now = Sie sind gerade dort, { $time }
console-not-yet-alone = Noch nicht allein mit Ihnen
console-last-alone = Zuletzt vor { $time } allein mit Ihnen
console-speaking = Redezeit
console-speaking-shown = auch für Parteien
console-speaking-room = Raum
console-speaking-in = Redezeit in: { $room }
console-speaking-none = In einem Raum, in dem Sie waren, hat noch niemand gesprochen. Die Zahlen kommen jede halbe Minute.
console-speaking-show = Allen in der gemeinsamen Sitzung zeigen
console-speaking-show-hint = Ab jetzt und nur von der gemeinsamen Sitzung. Private Räume werden nie gezeigt.
console-quality = Messwerte der Verbindung
console-quality-of = Verbindung von { $name }
console-quality-unknown = Noch nicht gemessen
console-quality-soon = Die Messwerte folgen in wenigen Sekunden.
console-quality-elsewhere = { $name } ist in einem anderen Raum. Messwerte würden verraten, was dort geschieht; darum stehen sie nur bei Personen in Ihrem Raum.
console-agenda = Tagesordnung
console-agenda-left = { $time } geplant
console-agenda-empty = Noch kein Thema. Fügen Sie das erste hinzu.
console-agenda-audience = Alle Eingelassenen lesen die Tagesordnung.
console-topic-add = Thema hinzufügen
console-topic-edit = Thema ändern
console-topic-keep = Änderung behalten
console-topic-note = Notiz für diesen Raum schreiben
console-topic-up = Nach oben
console-topic-down = Nach unten
console-topic-remove = Von der Tagesordnung nehmen
console-topic-title = Thema
console-topic-owner = Eröffnet von
console-topic-nobody = Niemand Bestimmtes
console-topic-minutes = Minuten
console-topic-minutes-hint = Leer lassen, wenn keine Zeit geplant ist.
console-topic-minutes-wrong = Bitte eine ganze Zahl, höchstens { $most }.
console-topic-left = noch { $time }
console-topic-over = { $time } darüber
console-topic-used = Verbrauchte Zeit für { $title }
console-mark-current = Das ist jetzt das Thema
console-mark-done = Es ist erledigt
console-mark-open = Es kommt noch
console-mark-parked = Für später parken
console-notes-on = Notizen zu { $title }
console-chat = Chat
console-chat-room = Chat von
console-chat-here = { $room } (Sie sind hier)
console-chat-of = Chat: { $room }
console-chat-none = Noch kein Chat.
console-chat-empty = Hier wurde noch nichts geschrieben.
console-chat-read-only = Gehen Sie in diesen Raum, um dort zu schreiben.
console-shared-line = mit Zustimmung weitergegeben
console-notes = Ihre Notizen
console-note-write = Neue Notiz
console-note-audience = Nur Sie lesen das, in keinem Raum und in keiner Zusammenfassung außer Ihrer.
console-note-about = Zu
console-note-whole = Die ganze Sitzung
console-note-keep = Notiz behalten
console-note-title = Notiz zu { $title }
console-note-moved = Sie sind jetzt in einem anderen Raum. Kopieren Sie, was Sie brauchen, und öffnen Sie dies dort.
console-shares = Weitergabe zwischen Räumen
console-shares-none = Noch wurde nichts erbeten oder weitergegeben.
console-share-ask = Darf ich das weitergeben?
console-share-wording = Der genaue Wortlaut, der weiterginge
console-share-wording-hint = Lassen Sie weg, was hier bleiben soll.
console-share-owner-first = Zuerst liest es, wer für diese Seite antwortet, und sagt ja oder nein.
console-share-target = Wo man es lesen würde
console-share-readers = Wer es dort jetzt lesen würde
console-share-nobody-there = Dort ist gerade niemand.
console-share-once = Einmal gelesen, lässt es sich nicht zurückholen. Nur diese Worte gehen weiter.
console-share-do = Um Zustimmung bitten
console-share-to = Ginge an: { $room }
console-share-waits = Wartet auf die Antwort von { $name }
console-share-approved = { $name } hat diesem Wortlaut zugestimmt
console-share-now = Jetzt an { $room } weitergeben
console-share-drop = Aufgeben
console-share-refused = { $name } hat um { $time } nein gesagt. Es bleibt dort.
console-share-crossed = Weitergegeben: { $room }, { $time }
console-share-said-yes = { $name } stimmt zu: Sie können es jetzt weitergeben.
console-share-said-no = { $name } sagt nein: Es bleibt, wo es ist.
console-letters = Worte mit { $name }
console-word-hold = { $name } um Warten bitten
console-word-decline = { $name } ablehnen
console-word-write = { $name } schreiben
console-word-answer = { $name } antworten
console-word-hold-do = Um Warten bitten
console-word-decline-do = Ablehnen
console-word-write-do = Senden
console-word-answer-do = Antworten
console-word-text = Ihre Worte
console-word-audience = Nur { $name } und die Mediation lesen das.
console-decline-what = { $name } liest Ihre Worte und kann mit diesem Link nicht hereinkommen.
console-break-title = Pause beginnen
console-break-note = Währenddessen ist niemand zu hören oder zu sehen. Wer darum bat, erfährt niemand.
console-break-minutes = Minuten
console-break-minutes-wrong = Bitte eine ganze Zahl von 1 bis { $most }.
console-break-where = Für
console-break-all = Alle Räume mit Personen
console-break-all-do = Pause für alle Räume…
console-break-short = Pause
console-announce-title = An alle Räume schreiben
console-announce-short = An alle
console-announce-note = Dieselben Worte stehen sofort in jedem Raum.
console-announce-text = Ihre Worte an alle
console-announce-audience = Alle lesen das: { $names }.
console-announce-nobody = Noch wurde niemand eingelassen.
console-remove-ask = { $name } aus der Sitzung entfernen?
console-remove-what = { $name } geht sofort, und der Link gilt nie wieder. Die anderen erfahren, dass { $name } gegangen ist.
console-remove-instead = Um allein zu sprechen, öffnen Sie lieber ein Einzelgespräch.
console-remove-do = { $name } entfernen
console-do-move = { $name } in { $room } bringen
console-do-admit = { $name } in { $room } einlassen
console-do-caucus = Einzelgespräch mit { $side } öffnen
console-do-bring = Alle in die gemeinsame Sitzung holen
console-do-speaking-show = Redezeit in der gemeinsamen Sitzung zeigen
console-do-speaking-hide = Redezeit in der gemeinsamen Sitzung nicht mehr zeigen
console-do-stage = Zur Phase gehen: { $stage }
console-hearers = Wer Sie jetzt hört
console-hearers-how = So leitet es der Server: nur dieser Raum, und nur wer ihn bestätigt hat.
console-closing-title = Sitzung beenden
console-closing-short = Beenden
console-closing-steps = Schritte zum Ende
console-closing-step-write = Aufschreiben
console-closing-step-show = Alle lesen es
console-closing-step-end = Beenden
console-closing-outcome = Wie sie endet
console-closing-points = Vereinbarte Punkte
console-closing-next = Nächste Schritte
console-closing-one-a-line = Einer je Zeile.
console-closing-audience = Alle Eingelassenen lesen diese Worte, sobald Sie sie zeigen: { $names }.
console-closing-nobody = Sonst ist niemand da, der es liest.
console-closing-show = Allen zeigen
console-closing-shown = Alle Anwesenden lesen das jetzt
console-closing-shown-to = Es steht auf den Bildschirmen von { $names }.
console-closing-rewrite = Wortlaut ändern
console-closing-go-on = Weiter zum Ende
console-closing-later = Nicht jetzt
console-closing-back = Zurück
console-closing-what = Das beendet die Sitzung für alle
console-closing-what-how = Danach ist niemand mehr zu hören oder zu sehen, und nichts kann mehr geschrieben werden. Die Zusammenfassungen geben Sie danach frei.
console-closing-end = Sitzung jetzt beenden
console-packets = Wessen Zusammenfassung was enthält
console-packets-how = Jede Zusammenfassung enthält nur, was diese Person erfahren hat.
console-packets-failed = Die Vorschau ist gerade nicht möglich.
console-part-outcome = Ergebnis
console-part-attendance = Anwesenheit
console-part-stages = Phasen
console-part-agenda = Tagesordnung
console-part-breaks = Pausen
console-part-released = Weitergegebenes
console-part-board = gemeinsame Tafel
console-part-chat = gemeinsamer Chat
console-part-caucuses = eigene Einzelgespräche
console-part-private-notes = eigene Notizen
console-part-pad = Block der Mediation
console-part-breaches = Brüche der Vertraulichkeit
console-part-none = Nichts: Diese Person war nicht da.
console-over-title = Die Sitzung ist beendet
console-over-note = Beendet
console-over-lede = Niemand ist mehr zu hören oder zu sehen. Hier geben Sie die Zusammenfassungen frei.
console-over-outcome = Wie sie endete
console-publish = Zusammenfassungen
console-publish-to = { $name } die Zusammenfassung geben
console-published = Können ihre lesen: { $names }
console-own-summary = Ihre eigene Zusammenfassung (PDF)
console-summary =
    { $time } · { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } in { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    }
console-count =
    { $count ->
        [0] Leer
        [one] { $count } Person
       *[other] { $count } Personen
    }
console-lobby-note =
    { $count ->
        [one] { $count } Person wartet · { $time }
       *[other] { $count } Personen warten · { $time }
    }
console-waits =
    { $count ->
        [one] { $names } wartet am Eingang.
       *[other] { $names } warten am Eingang.
    }
console-move-do =
    { $count ->
        [one] { $count } Person bringen
       *[other] { $count } Personen bringen
    }
console-came =
    { $count ->
        [one] { $names } ist gekommen.
       *[other] { $names } sind gekommen.
    }
console-went =
    { $count ->
        [one] { $names } ist gegangen.
       *[other] { $names } sind gegangen.
    }
console-along =
    { $count ->
        [one] { $names } käme jetzt mit.
       *[other] { $names } kämen jetzt mit.
    }
console-guard-sides-would-meet-how = { $coming } wäre mit { $others } zusammen. Was dort gesagt wird, bliebe nicht mehr bei { $side }.
console-announce-do =
    { $count ->
        [one] An { $count } Person senden
       *[other] An { $count } Personen senden
    }
console-publish-how =
    { $days ->
        [one] Der eigene Link öffnet sie { $days } Tag lang. Alle bekommen nur ihre eigene.
       *[other] Der eigene Link öffnet sie { $days } Tage lang. Alle bekommen nur ihre eigene.
    }
console-publish-do =
    { $count ->
        [one] { $count } Zusammenfassung freigeben
       *[other] { $count } Zusammenfassungen freigeben
    }

### Showing a screen

screen-show = Meinen Bildschirm zeigen
screen-show-short = Bildschirm
screen-stop = Bildschirm nicht mehr zeigen
screen-stop-short = Nicht mehr zeigen
screen-ask = Ihren Bildschirm zeigen?
screen-ask-who =
    { $count ->
        [one] Diese Person wird ihn sehen. Sie sind hier: { $room }.
       *[other] Diese { $count } Personen werden ihn sehen. Sie sind hier: { $room }.
    }
screen-ask-nobody = Außer Ihnen ist gerade niemand hier.
screen-ask-content = Was auf einem Bildschirm steht, kann niemand als vertraulich kennzeichnen, und was gesehen wurde, nimmt niemand zurück
screen-ask-window = Wählen Sie ein einzelnes Fenster statt des ganzen Bildschirms: sonst ist auch alles zu sehen, was gerade aufgeht.
screen-ask-console = Die Konsole zeigt andere Räume, Bitten und Ihre Notizen. Wählen Sie ein anderes Fenster, niemals dieses.
screen-ask-choose = Auswählen, was gezeigt wird
screen-ask-no = Nicht zeigen
screen-ask-came =
    { $count ->
        [one] { $names } ist hereingekommen. Ihren Bildschirm auch dieser Person zeigen?
       *[other] { $names } sind hereingekommen. Ihren Bildschirm auch ihnen zeigen?
    }
screen-ask-changed = Jetzt sind andere Personen hier. Ihnen Ihren Bildschirm zeigen?
screen-ask-held = Ihr Bildschirm wird im Augenblick nicht gezeigt.
screen-ask-go-on = Allen hier zeigen
screen-showing = Sie zeigen Ihren Bildschirm: { $names }
screen-showing-nobody = Sie zeigen Ihren Bildschirm. Außer Ihnen ist niemand hier.
screen-nothing = Es wird nichts gezeigt.
screen-failed = Ihr Browser konnte keinen Bildschirm zeigen.
screen-now-shown = Ihr Bildschirm wird jetzt gezeigt.
screen-started = { $name } zeigt den eigenen Bildschirm.
screen-over = { $name } zeigt den Bildschirm nicht mehr.
screen-over-ended = Ihr Bildschirm wird nicht mehr gezeigt.
screen-over-by-mediator = Die Mediation hat das Zeigen Ihres Bildschirms beendet.
screen-over-came = Jemand ist hereingekommen. Ihr Bildschirm wird im Augenblick nicht gezeigt.
screen-over-went = Jemand ist gegangen. Ihr Bildschirm wird im Augenblick nicht gezeigt.
screen-over-paused = Der Raum pausiert. Ihr Bildschirm wird nicht mehr gezeigt.
screen-over-line-lost = Ihre Verbindung war unterbrochen. Ihr Bildschirm wird nicht mehr gezeigt.
screen-may = Die Mediation lässt Sie Ihren Bildschirm zeigen. Sie finden das bei den Bedienelementen.
screen-may-not = Sie können Ihren Bildschirm nicht mehr zeigen. Die Mediation hat das beendet.
screen-of = Bildschirm von { $name }
screen-coming = Der Bildschirm ist gleich da…
screen-paused = Der Bildschirm kommt gerade nicht bei Ihnen an. Ist Ihre Verbindung zu schwach, kommt er von selbst zurück. Bleibt er weg, kann Ihr Browser diese Art von Bild nicht zeigen; ein anderer Browser kann es vielleicht.
screen-actual = In eigener Größe
screen-end = Bildschirm von { $name } beenden
console-let-show = Bildschirm zeigen lassen
console-let-show-not = Bildschirm nicht mehr zeigen lassen

# Was weitergeht und was nicht
regime-closed = Was vertraulich gesagt wird, bleibt vertraulich
regime-closed-how = Was in einem vertraulichen Raum gesagt wird, bleibt dort. Nach außen geht etwas erst, wenn die eigene Seite dem genauen Wortlaut zugestimmt hat.
regime-closed-mediator = Es gilt die geschlossene Regel: eins nach dem anderen, und erst nachdem die Seite dem genauen Wortlaut zugestimmt hat.
regime-open = Was vertraulich gesagt wird, darf weitergegeben werden
regime-open-how = Was in einem vertraulichen Raum gesagt wird, darf in denselben Worten weitergegeben werden, solange die Seite es nicht als vertraulich markiert. Für andere Worte wird die Seite gefragt.
regime-open-mediator = Es gilt die offene Regel: Was die Seite nicht als vertraulich markiert hat, darf in denselben Worten weitergegeben werden. Für andere Worte wird die Seite gefragt.
confidential-mark = Vertraulich
confidential-do = Vertraulich halten
confidential-do-of = Vertraulich halten: { $what }
confidential-undo = Nicht mehr vertraulich
confidential-undo-of = Nicht mehr vertraulich: { $what }
ledger-title = Darf ich das weitergeben?
ledger-where = Für diesen Raum fragen
ledger-none = In anderen Räumen wurde Ihnen noch nichts gesagt.
ledger-sum = { $yes } von { $all } dürfen dort gesagt werden: { $room }.
ledger-tier-mediator-only = Nur für die Mediation
ledger-tier-consultation = Eine Seite unter sich
ledger-tier-caucus = Einzelgespräch
ledger-tier-joint = Gemeinsame Sitzung
ledger-here = Ja: Es wurde hier gesagt.
ledger-crossed = Ja: Es wurde hier mitgeteilt, in den Worten, die dort stehen.
ledger-cleared = Zugestimmt, aber noch nicht mitgeteilt: Teilen Sie es zuerst, weiter oben.
ledger-consented = In genau diesen Worten ja: Es gilt die offene Regel.
ledger-asked = Noch nicht: Die Seite hat nicht geantwortet.
ledger-ask = Nicht hier: { $room }. Dort würden es lesen: { $names }
ledger-refused = Nein: Die Seite hat abgelehnt. Dort würden es lesen: { $names }
ledger-clear = Freigegebene Fassung vorbereiten
ledger-prepare = Weitergabe vorbereiten
screen-guard-title = Verborgen, solange Ihr Bildschirm zu sehen ist
screen-guard-what = Ihren Bildschirm sehen { $names }. Was Sie aus anderen Räumen wissen, bleibt verborgen.
screen-guard-show = Trotzdem anzeigen
release-change = Wortlaut ändern
release-change-label = Die Worte, die weitergegeben werden dürfen
release-change-hint = Weitergegeben werden genau diese Worte, oder Sie werden noch einmal gefragt.
release-change-do = Diese Worte dürfen weitergegeben werden
release-change-not = Zurück zum vorgeschlagenen Wortlaut
release-elements = { $count ->
    [one] Ein Element der Tafel würde mitgehen.
   *[other] { $count } Elemente der Tafel würden mitgehen.
}
console-share-prepare = Weitergabe vorbereiten
console-share-open = Es gilt die offene Regel: In genau diesen Worten gilt es als zugestimmt. Wenn Sie sie ändern, wird die Seite gefragt.
console-share-elements-hint = Diese Worte stehen bei der Kopie. Die Elemente gehen so weiter, wie sie jetzt gezeichnet sind.
console-share-elements = { $count ->
    [one] mit einem Element der Tafel
   *[other] mit { $count } Elementen der Tafel
}
console-share-asks-anew = Andere Worte sind eine neue Frage: Die Zustimmung wird noch einmal eingeholt.
console-share-reworded = { $name } hat diese Worte vorgeschlagen: Genau sie dürfen Sie weitergeben
console-share-consented = Nach der offenen Regel zugestimmt, in genau diesen Worten
console-share-own = Das sind Ihre eigenen Worte
console-share-given-up = Um { $time } aufgegeben. Es bleibt dort.
console-share-edited = Um { $time } wurde es geändert, damit endete die Frage. Es bleibt dort.
console-share-said-other = { $name } hat andere Worte vorgeschlagen: Lesen Sie sie unter „Weitergabe“.
console-share-said-confidential = Die Seite von { $name } hat es als vertraulich markiert: Die Zustimmung gilt nicht mehr.
console-notes-which = Welche Notizen
console-notes-own = Nur für mich
console-notes-pad = Gemeinsamer Block
console-pad = Gemeinsamer Block der Mediation
console-pad-audience = Das lesen alle, die hier mediieren, auch wer nicht im Raum war. Schreiben Sie nur, was sie wissen dürfen.
console-pad-keep = Auf den Block schreiben
console-note-on-topic = Thema: { $title }
board-share = { $count ->
    [0] Weitergabe vorbereiten
    [one] Weitergabe eines Elements vorbereiten
   *[other] Weitergabe von { $count } Elementen vorbereiten
}
board-choose = Zum Weitergeben auswählen
admin-regime = Was aus vertraulichen Räumen weitergegeben werden darf
# ---- wie es um die Menschen steht: Hilfe, Not, Bereitschaft, das eigene Wort, Warten ----

request-help = Um Hilfe bitten
request-help-asked = Um Hilfe gebeten
request-help-back = Meine Bitte um Hilfe zurücknehmen
request-help-sent =
    { $count ->
        [one] { $name } hat Ihre Bitte um Hilfe. Sonst sieht sie niemand.
       *[other] { $name } haben Ihre Bitte um Hilfe. Sonst sieht sie niemand.
    }
request-reason-open = Sagen, warum
request-reason = Warum, wenn Sie mögen
request-reason-hint = Das liest nur die Mediation. Sie brauchen keinen Grund.
request-reason-send = Senden
request-reason-said = Sie schrieben:
distress-signal = Ich fühle mich nicht sicher
distress-back = Mein Zeichen zurücknehmen
distress-sent =
    { $count ->
        [one] { $name } sieht Ihr Zeichen. Sonst niemand.
       *[other] { $name } sehen Ihr Zeichen. Sonst niemand.
    }
distress-sent-minimal = Es ist vermerkt.
ready-say = Ich bin bereit
ready-said = Sie sind bereit
ready-note = Wer bereit ist, sieht nur die Mediation. Die Pause endet mit ihrer Zeit oder wenn die Mediation es sagt.
moving-title-again = Zurück: { $room }
moving-back-joint = Zurück in die gemeinsame Sitzung
attest-why = Das sagen alle, wenn sie hereinkommen, und nach jeder Pause noch einmal. Wer bei Ihnen ist, liest nur die Mediation.
attest-company = Wer ist bei Ihnen?
attest-alone = Ich bin allein
attest-with = Jemand ist bei mir
attest-who = Die Namen
attest-who-hint = Alle in Ihrer Nähe, die dies hören oder sehen können
attest-who-missing = Bitte nennen Sie die Namen, oder wählen Sie „Ich bin allein“.
attest-recording = Ich nehme dies nicht auf, und niemand bei mir tut es
attest-relaying = Ich gebe nicht an andere weiter, was hier gesagt wird
attest-do = Bestätigen
attest-missing = Bitte beantworten Sie alles. Danach werden Sie gehört.
wait-about = Noch etwa { $time }
wait-later = Es dauert länger als gedacht. Die Mediation wird an Sie erinnert.
wait-unknown = Wie lange es dauert, ist noch nicht bekannt
wait-changed = Es gibt Neues dazu, wie lange Sie warten.
wait-minimal-title = Bitte warten Sie ein wenig
check-in-ask = Sie warten seit { $time }. Geht es Ihnen gut?
check-in-well = Es geht mir gut
check-in-not = Ich brauche etwas
check-in-thanks = Danke. Die Mediation sieht Ihre Antwort.
check-in-write = Sie können der Mediation auch schreiben.
console-asks-help = { $name } bittet um Hilfe
console-asks-help-short = Bittet um Hilfe
console-distress = Nicht sicher
console-distress-short = Fühlt sich nicht sicher
console-distress-from = { $name } fühlt sich nicht sicher
console-distress-say = { $name } fühlt sich nicht sicher.
console-distress-do = Was Sie tun können
console-distress-title = { $name } fühlt sich nicht sicher
console-distress-note = Das sieht nur die Mediation. Nichts, was Sie hier tun, verrät den anderen, warum.
console-distress-to-room = { $name } bringen: { $room }
console-distress-new-room = Einen eigenen Raum für diese Seite öffnen
console-distress-pause = { $minutes } Min. Pause: { $room }
console-distress-go-in = Zu { $name } hineingehen
console-distress-close = Abschließen: Es ist geklärt
console-distress-earlier =
    { $count ->
        [one] Ein früheres Zeichen
       *[other] { $count } frühere Zeichen
    }
console-distress-closed = { $name }: { $at } bis { $until }, abgeschlossen von { $by }
console-distress-taken-back = { $name }: { $at } bis { $until }, zurückgenommen
console-waiting-list = Wartende
console-wait-since = wartet seit { $time }
console-wait-told = angesagt: bis { $time }
console-wait-late = Länger als vereinbart
console-wait-late-say = { $name } wartet länger als vereinbart.
console-wait-do = Sagen, wie lange
console-wait-title = Was Sie { $name } sagen
console-wait-send = Mitteilen
console-wait-minutes = Minuten, die es dauern kann
console-wait-minutes-hint = 0: noch nicht bekannt
console-wait-minutes-wrong = Eine ganze Zahl von 0 bis { $most }.
console-wait-minimal = Nur die Zeit zeigen
console-wait-minimal-hint = Der Bildschirm nennt keine Person und keinen Raum, falls jemand mitliest.
console-wait-word = Ein Wort, wenn Sie mögen
console-wait-audience = Das lesen { $names } und die Mediation. Sonst sieht niemand, dass dort gewartet wird.
console-wait-well = Um { $time } ging es gut
console-wait-not-well = Braucht etwas seit { $time }
console-ready = Bereit
console-ready-count = { $ready } von { $count } bereit
console-attested-with = Dabei: { $who }
admin-attestation = Alle sagen, wer bei ihnen ist, bevor sie gehört werden
admin-attestation-hint = Beim Hereinkommen und nach jeder Pause: allein oder mit wem, keine Aufnahme, keine Weitergabe. Das liest nur die Mediation.
admin-checkIn = Nach dem Befinden fragen nach einer Wartezeit von
admin-checkIn-hint = In Minuten
admin-nudge = Die Mediation erinnern nach einer Wartezeit von
admin-nudge-hint = In Minuten, wenn niemand eine Zeit genannt hat
admin-problem-wait = Eine ganze Zahl von Minuten, 1 bis { $most }.
refused-not-attested = Bitte sagen Sie zuerst, wer bei Ihnen ist.

# Räume jeder Art: wer dort hört, Anklopfen, Öffnen und Umbenennen

room-hold = Warteraum
room-hears-joint = Alle in der gemeinsamen Sitzung hören Sie hier. Was gesagt wird, schützt die Mediationsvereinbarung.
room-hears-caucus = Nur wer in diesem Raum ist, hört Sie, mit einer Mediatorin oder einem Mediator. Nichts davon geht weiter, ohne dass Sie es freigeben.
room-hears-consultation = Ihre Seite für sich: Niemand aus der Mediation hört oder liest hier etwas, außer eine Person von Ihnen lässt sie herein. Zwischen Mandant und Anwalt kann die anwaltliche Schweigepflicht gelten.
room-hears-counsel = Die Anwältinnen und Anwälte in diesem Raum hören einander. Die Parteien hören und lesen nichts davon.
room-hears-mediators = Hier hören nur diejenigen einander, die mediieren.
room-hears-hold = Sie warten hier auf Ihren Platz. Sie und die Mediation hören einander; wer sonst wartet, hört Sie nicht, und Sie hören die anderen nicht.
knock-title = { $name } klopft an
knock-answer = Antworten
knock-ask = { $name } hereinlassen?
knock-for = auf Bitte von { $name }
knock-what = Solange Sie niemanden hereinlassen, hört und sieht { $name } nichts von diesem Raum. Danach hört die Person alle hier und sieht, was ab dann hinzukommt, nichts von vorher.
knock-once = Es gilt für dieses eine Mal.
knock-yes = Hereinlassen
knock-no = Jetzt nicht
console-named-caucus = Einzelgespräch, { $title }
console-named-consultation = Beratung, { $title }
console-named-counsel = Gespräch der Anwälte, { $title }
console-named-mediators = Mediation, { $title }
console-named-hold = Warteraum, { $title }
console-open-room = Raum öffnen
console-open-room-do = Raum öffnen
console-open-other = Raum anderer Art
console-open-other-note = Beratung, Gespräch der Anwälte, Raum der Mediation, Warteraum
console-room-kind = Wofür ist der Raum?
console-room-side = Mit welcher Seite
console-room-lawyers = Für welche Anwältinnen und Anwälte
console-room-lawyers-few = Wählen Sie Anwältinnen oder Anwälte von mindestens zwei Seiten.
console-room-name = Name des Raums
console-rename-room = Umbenennen
console-rename-room-do = Umbenennen
console-rename-told = Das lesen die Mediation und alle, die den Raum kennen.
console-consults-alone = Für sich, Sie hören nichts
console-knock = Anklopfen
console-knocking = Sie klopfen an
console-knock-back = Zurücknehmen
console-knock-over = { $room }: Niemand hat Sie hereingelassen.
console-guard-observer-in-private = { $name } beobachtet nur und käme in einen vertraulichen Raum.
console-ack-observer-in-private = Die Personen in diesem Raum sind damit einverstanden, dass jemand beobachtet
refused-observer-in-private = Eine beobachtende Person käme in einen vertraulichen Raum.
refused-hold-first = Niemand kommt vom Empfang direkt in einen vertraulichen Raum, der nicht für ihn bestimmt ist. Lassen Sie die Person zuerst in die gemeinsame Sitzung oder einen Warteraum.
refused-knock-first = Dort berät man sich für sich. Klopfen Sie an; jemand im Raum lässt Sie herein.
refused-not-for-them = Ein Raum dieser Art ist nicht für diese Person.
refused-nobody-there = Dort ist niemand, der jemanden hereinlassen könnte.
refused-not-here = Wer hier wartet, erreicht die anderen Wartenden nicht. Sie können der Mediation schreiben.
moving-title-consultation = Sie wechseln in die vertrauliche Beratung Ihrer Seite
moving-title-counsel = Sie wechseln in ein Gespräch der Anwälte
moving-title-mediators = Sie wechseln in den Raum der Mediation
moving-title-hold = Sie wechseln in einen Warteraum

# Ein Bruch der Vertraulichkeit
breach-title = Bruch der Vertraulichkeit eintragen
breach-note = Wenn Sie außerhalb sagen müssen, was hier gesagt wurde. Es wird für die Mediation eingetragen; sonst erfährt es hier niemand.
breach-reason = Warum
breach-threat = Gefahr für Leben oder Gesundheit eines Menschen
breach-child = Das Wohl eines Kindes
breach-mandated-report = Eine Meldung, die das Gesetz verlangt
breach-court-order = Anordnung eines Gerichts
breach-text = Was mitgeteilt wurde, und wem
breach-audience = Das lesen alle, die hier mediieren, und es bleibt stehen.
breach-password = Ihr Passwort
breach-password-hint = Das Ihres Kontos. Wenn Sie über einen Link kamen und kein Konto haben, lassen Sie es leer.
breach-password-wrong = Dieses Passwort stimmt nicht. Nichts wurde eingetragen.
breach-do = Bruch eintragen
breach-entries = Brüche der Vertraulichkeit

## Das Wort: Meldungen, Reihenfolge, eine Zeit, die alle sehen; und die Stimme der Mediation in allen Räumen

hand-raise = Hand heben
hand-raised-short = Hand gehoben
hand-lower = Meine Hand senken
hand-lower-theirs = Hand senken
hand-raised-say = Ihre Hand ist gehoben. Die Menschen in diesem Raum und die Mediation sehen es.
hand-lowered-say = Ihre Hand ist gesenkt.
hand-up = Hand gehoben
hand-up-say = { $name } hat die Hand gehoben.
hands-title = Gehobene Hände
hands-count =
    { $count ->
        [one] 1 Meldung
       *[other] { $count } Meldungen
    }
floor-title = Wer spricht
floor-has = Hat das Wort
floor-turn = An { $place }. Stelle
floor-yours = Sie haben das Wort
floor-theirs = { $name } hat das Wort
floor-next = Danach: { $names }
floor-you = Sie
floor-nobody = Niemand hat das Wort erhalten. Alle dürfen sprechen.
floor-time-up = Die Zeit ist um
floor-time-up-say = Ihre Zeit ist um. Sie können Ihren Gedanken zu Ende führen.
floor-give-back = Ich bin fertig
floor-minutes = Zeit für einen Beitrag
floor-minutes-of =
    { $count ->
        [0] Ohne feste Zeit
        [one] 1 Minute
       *[other] { $count } Minuten
    }
floor-order = Reihenfolge
floor-give = Das Wort geben
floor-give-next = Jetzt das Wort geben
floor-line-up = In die Reihe nehmen
floor-up = Früher
floor-down = Später
floor-skip = Aus der Reihe nehmen
floor-add = Jemanden aufnehmen
floor-openings = Eröffnungen der Seiten
floor-take = Beitrag beenden
address-title = Zu allen Räumen sprechen
address-note = Ihre Stimme, ohne Ihr Bild, ist in jedem offenen Raum zu hören, nur nicht, wo sich eine Seite allein berät. Sie hören niemanden von dort. Nach einer Minute endet es von selbst.
address-taken = Jemand anderes aus der Mediation spricht gerade zu allen Räumen.
address-hold = Zum Sprechen gedrückt halten
address-let-go = Zum Beenden loslassen
address-start = Zu allen Räumen sprechen
address-stop = Nicht mehr zu allen Räumen sprechen
address-lasting = Ohne gedrückt zu halten
address-lasting-hint = Einmal drücken beginnt, noch einmal beendet.
address-you = Sie sprechen zu allen Räumen
address-heard-in = Sie sind zu hören in: { $rooms }
address-banner = { $name } spricht zu allen Räumen
address-one-way = Sie hören die Mediation. Sie selbst werden dort gerade nicht gehört.
address-here = Was die Mediation jetzt sagt, ist auch in den anderen Räumen zu hören. Was Sie sagen, nicht.
address-over = Niemand spricht mehr zu allen Räumen.
announced-here-by = { $name } an diesen Raum
console-announce-rooms = An welche Räume
console-announce-few = In jedem Raum steht es als Nachricht an diesen Raum. Kein Raum erfährt, welche anderen sie haben.
refused-turns-changed = Jemand hat inzwischen die Reihenfolge geändert. Sehen Sie noch einmal hin.

# Two people who are kept apart

chat-through-mediator = Über die Mediation
refused-no-contact = Diese beiden werden getrennt gehalten: Sie sind nie in einem Raum, und keine Seite erfährt von der anderen.
refused-sides-apart = In dieser Sitzung sind die Seiten nie in einem Raum.
refused-together-now = Die beiden sind gerade in einem Raum oder werden in einen zurückgerufen. Bitte trennen Sie sie zuerst.
refused-called-back = Gerade werden andere in die gemeinsame Sitzung zurückgerufen; ihnen wurde gesagt, wie viele dort sein werden. Bitte holen Sie diese zuerst herüber oder sagen Sie es ab.
refused-names-one-kept-apart = Das nennt jemanden gegenüber einer Person, die nichts davon erfahren darf. Bitte wählen Sie andere Worte.
console-keep-apart = Getrennt halten von …
console-keep-apart-title = { $name } getrennt halten
console-keep-apart-told = Davon weiß nur die Mediation. Niemand sonst erfährt es, weder die beiden noch jemand, der mit ihnen in einem Raum ist.
console-keep-apart-what = Die beiden sind nie in einem Raum, auch nicht in einer Gruppe und nicht über Dolmetschende. Keine der beiden Personen erfährt durch diesen Dienst Namen, Anwesenheit oder Zeiten der anderen: nicht auf der Tagesordnung, nicht auf der Tafel, nicht im Chat, nicht in der Zusammenfassung. Das gilt für die ganze Sitzung und lässt sich nicht zurücknehmen.
console-keep-apart-from = Getrennt von
console-keep-apart-together = Gerade im selben Raum, oder die dolmetschende Person ist es
console-keep-apart-first = { $one } und { $other } sind in einem Raum. Bringen Sie zuerst eine der beiden Personen woandershin.
console-keep-apart-choose = Getrennt halten
console-keep-apart-do = { $one } und { $other } getrennt halten
console-apart-from = Getrennt von { $names }
console-apart-never = { $one } und { $other } werden getrennt gehalten. Sie sind nie in einem Raum.
console-apart-never-how = Darüber kann sich niemand hinwegsetzen. Bringen Sie zuerst die eine Person woandershin und danach die andere herein: Keine erfährt, dass die andere da war.
console-sides-apart = In dieser Sitzung sind die Seiten nie in einem Raum.
console-sides-apart-how = Sie ist als Pendelmediation angelegt. Sie gehen zwischen den Seiten hin und her, immer zu einer.
console-barrier-no-contact-short = Von jemandem dort getrennt
console-barrier-sides-apart-short = Die Seiten treffen sich hier nie

admin-room-kind = Art des Raums
admin-presets = Räume für den Anfang
admin-preset-two-sides = Zwei Seiten
admin-preset-multi-party = Mehrere Parteien
admin-preset-shuttle = Nur Pendelmediation
admin-shuttle = Die Seiten begegnen sich nie
admin-shuttle-how = Personen verschiedener Seiten können in keinen gemeinsamen Raum gebracht werden, auch nicht in die gemeinsame Sitzung.
admin-apart = Wer sich nie treffen darf
admin-apart-hint = Zwei Personen mit Kontaktverbot sind nie in einem Raum, und keine erfährt durch diesen Dienst von der anderen. Nur die Mediation weiß davon. Es gilt für die ganze Sitzung.
admin-apart-add = Zwei Personen getrennt halten
admin-apart-one = Diese Person
admin-apart-other = trifft nie
admin-apart-remove = Wieder entfernen
admin-apart-title = Den Titel sehen alle: Er darf keine der beiden Personen nennen.
admin-problem-apart = Bitte wählen Sie zwei verschiedene Personen.
admin-apart-at = Kontaktverbot { $at }

# Eigene Vorlagen

preset-own = Ihre Vorlagen
preset-own-how = Eine Vorlage bringt Räume, Rollen und Regeln mit. Personen, die Sie unten schon benannt haben, bleiben.
preset-use = Verwenden
preset-used = „{ $name }“ ist übernommen
preset-used-how = Räume und Regeln stehen unten so, wie Sie sie gespeichert haben. Sie können alles noch ändern.
preset-more = Mehr zu { $name }
preset-rename = Umbenennen…
preset-replace = Durch die Angaben dieser Seite ersetzen…
preset-delete = Löschen…
preset-rooms =
    { $count ->
        [one] { $count } vertraulicher Raum
       *[other] { $count } vertrauliche Räume
    }
preset-sides =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
preset-regime-closed = geschlossene Regel
preset-regime-open = offene Regel
preset-keep = Als Vorlage speichern…
preset-keep-title = Als Vorlage für andere Sitzungen speichern
preset-keep-do = Speichern
preset-replace-do = Ersetzen
preset-name = Name der Vorlage
preset-name-hint = Nur Sie lesen ihn. Nennen Sie darin weder Personen noch den Fall.
preset-there = Sie haben schon eine Vorlage „{ $name }“. Sie wird ersetzt.
preset-full = Sie haben so viele Vorlagen, wie möglich sind ({ $most }). Ersetzen oder löschen Sie zuerst eine.
preset-room-names = Namen der Räume
preset-room-names-hint = Sie werden in anderen Sitzungen gelesen. Ein Raum ohne Namen heißt nach seiner Seite oder Art.
preset-problem-name = Bitte geben Sie der Vorlage einen Namen.
preset-problem-names = Das enthält den Namen einer Person von hier. Eine Vorlage ist für andere Sitzungen: Bitte lassen Sie ihn weg.
preset-not-kept = Eine Vorlage nennt niemanden
preset-not-kept-what = Nicht gespeichert werden der Titel, die Namen von Personen und Seiten, wer sich nie trifft, und der Wortlaut der Vereinbarung.
preset-kept = Gespeichert als „{ $name }“
preset-kept-how = Sie finden sie ganz oben, wenn Sie eine Sitzung anlegen.
preset-rename-title = „{ $name }“ umbenennen
preset-rename-do = Umbenennen
preset-delete-ask = „{ $name }“ löschen?
preset-delete-what = Sitzungen, die damit angelegt wurden, bleiben, wie sie sind.
preset-delete-do = Vorlage löschen
preset-failed-already = Sie haben schon eine Vorlage mit diesem Namen. Bitte wählen Sie einen anderen.
preset-failed-unfit = So lässt sich das nicht speichern. Bitte prüfen Sie die Minuten und Tage und die Seite jedes Raums.
preset-failed-list = Ihre Vorlagen lassen sich gerade nicht lesen. Sie können die Sitzung auch ohne sie anlegen.
admin-agreement-own = Diese Worte haben Sie geändert. Bitte prüfen Sie, ob sie zur Regel passen, die hier gilt: { $rule }.
admin-title-hint-apart = Alle mit einem Link lesen ihn. Zwei Personen hier treffen sich nie: Er darf keine von beiden nennen.
admin-title-names-one = Zwei Personen hier treffen sich nie, und der Titel nennt die eine der anderen. Bitte wählen Sie einen Titel ohne Namen.
invite-apart = Wen darf diese Person nie treffen?
invite-apart-hint = Nur ankreuzen, wenn es ein Kontaktverbot gibt. Davon erfährt niemand außer der Mediation.
invite-apart-chosen = Sie sind nie in einem Raum
invite-apart-chosen-how = Nichts bringt sie zusammen, weder einzeln noch in einer Gruppe, und keine Person erfährt durch diesen Dienst von der anderen. Das gilt für die ganze Sitzung und lässt sich nicht zurücknehmen.
invite-names-one = Der Titel dieser Sitzung oder das Wort, mit dem sie vertagt wurde, nennt eine dieser Personen der anderen, und alle lesen es. Dieses Wort kann die Mediation ändern. Liegt es am Titel, legen Sie bitte eine andere Sitzung an, mit einem Titel ohne Namen.
admin-failed-too-many = Mehr sind nicht möglich.
admin-failed-bad-value = Etwas passt hier nicht zusammen. Bitte prüfen Sie Rollen, Seiten und Räume.
admin-failed-session-over = Diese Sitzung ist beendet.
room-hears-caucus-open = Nur wer in diesem Raum ist, hört Sie, mit einer Mediatorin oder einem Mediator. Was hier gesagt wird, darf in denselben Worten weitergegeben werden, solange Ihre Seite es nicht als vertraulich markiert.

# Adjournment to another day
adjourned-note = Vertagt
adjourned-day-and-time = { $date }, { $time } Uhr
adjourned-title-day = Wir sehen uns wieder: { $when }
adjourned-title-open = Wir sehen uns an einem anderen Tag wieder
adjourned-zone = In Ihrer Zeitzone: { $zone }
adjourned-open-note = Der Tag steht noch nicht fest. Sobald { $name } ihn festlegt, steht er hier.
adjourned-lede = Die Mediation macht eine längere Pause. Nichts geht verloren: Was gesagt, geschrieben, gezeichnet und vereinbart wurde, bleibt erhalten, und lesen kann es nur, wer es schon lesen konnte.
adjourned-say = Die Mediation ist vertagt. { $title }.
adjourned-word-from = Ein Wort von { $name }
adjourned-then = An diesem Tag
adjourned-then-link = Sie öffnen denselben Link
adjourned-then-link-note = Er gilt bis dahin und darüber hinaus. Sie brauchen keinen neuen und unterschreiben nichts noch einmal.
adjourned-then-check = Sie prüfen Bild und Ton
adjourned-then-check-note = Währenddessen sieht und hört Sie niemand.
adjourned-then-word-note = Danach sagen Sie erneut, ob Sie allein sind, und dass Sie nichts aufzeichnen.
adjourned-then-in =
    { $count ->
        [one] { $name } lässt Sie herein
       *[other] Die Mediation lässt Sie herein
    }
adjourned-then-in-note = Sie finden alles so vor, wie Sie es verlassen haben.
adjourned-sign = Die Mediationsvereinbarung
adjourned-sign-note = Sie haben noch nicht unterschrieben. Sie können sie jetzt lesen und unterschreiben oder erst an diesem Tag.
adjourned-sign-do = Vereinbarung lesen
adjourned-read = Was Sie lesen können
adjourned-read-note = Dasselbe wie zuvor und nichts von anderen. Es bleibt zugeklappt, bis Sie es öffnen, falls Ihnen jemand über die Schulter schaut.
adjourned-read-announced = Durchsagen
adjourned-read-chat = Chat: { $room }
adjourned-read-notes = Notizen zur Tagesordnung
adjourned-back-title = Die Mediation geht weiter
adjourned-back = Alles ist so, wie Sie es verlassen haben. Sie unterschreiben nichts noch einmal. Prüfen Sie Bild und Ton, und bitten Sie dann um Einlass.
adjourned-console-day = Vertagt bis { $when }
adjourned-console-open = Vertagt bis auf Weiteres
adjourned-console-lede = Niemand wird gehört, gesehen oder hereingelassen, und alles bleibt erhalten. Das Datum allein öffnet nichts: Es geht weiter, wenn Sie die Mediation wieder aufnehmen.
adjourned-reconvene = Wieder aufnehmen
adjourned-reconvene-title = Die Mediation wieder aufnehmen?
adjourned-reconvene-what = Von jetzt an können alle um Einlass bitten. Jede Person prüft Bild und Ton und wartet, bis Sie sie hereinlassen. Sie gehen zuerst hinein.
adjourned-reconvene-word = Von jetzt an können alle um Einlass bitten. Jede Person prüft Bild und Ton, sagt erneut, ob sie allein ist und nichts aufzeichnet, und wartet, bis Sie sie hereinlassen. Sie gehen zuerst hinein.
adjourned-reconvene-early = Allen wurde gesagt: { $when }. Das liegt noch vor uns.
adjourned-letters = Wer Ihnen geschrieben hat
adjourned-letters-none = Keine Nachricht wartet auf Antwort.
adjourned-rooms = Räume für diesen Tag
adjourned-rooms-open = Raum vorbereiten
adjourned-people = Wer kommen wird
adjourned-unsigned = Noch nicht unterschrieben
adjourned-declined = Abgelehnt
adjourn-palette = Auf einen anderen Tag vertagen…
adjourn-title = Auf einen anderen Tag vertagen
adjourn-note = Die Mediation hält für alle zugleich an und geht an einem anderen Tag weiter.
adjourn-change = Einen anderen Tag festlegen
adjourn-change-do = Anderen Tag festlegen…
adjourn-when = Wann es weitergeht
adjourn-when-day = An einem bestimmten Tag
adjourn-when-open = Der Tag steht noch nicht fest
adjourn-day = Tag
adjourn-time = Uhrzeit
adjourn-zone = Ihre Zeitzone: { $zone }. Alle lesen es in ihrer eigenen.
adjourn-wrong = Bitte wählen Sie Tag und Uhrzeit in der Zukunft, innerhalb eines Jahres.
adjourn-word = Ein Wort an alle
adjourn-word-audience = Alle mit einem Link lesen das, auch wer noch nicht gekommen ist.
adjourn-what = Was geschieht
adjourn-what-out = Alle verlassen zugleich ihren Raum und lesen den Tag. Niemand erfährt, wo andere waren.
adjourn-what-kept = Erhalten bleiben Chat, Tafeln, Notizen, Tagesordnung, Entwürfe, Weitergegebenes, Räume und wer sich nie begegnet. Pausen, Redezeiten und Bitten enden.
adjourn-what-meanwhile = Inzwischen wird niemand gehört oder hereingelassen. Sie können Räume und Tagesordnung vorbereiten, Notizen machen und jeder Person schreiben.
adjourn-what-links = Links gelten über diesen Tag hinaus. Niemand unterschreibt noch einmal; hereingelassen werden alle neu.
adjourn-do = Vertagen
adjourn-do-until = Vertagen bis { $when }
adjourn-set = So festlegen
adjourn-set-until = { $when } festlegen
adjourn-instead = Noch nicht fertig? Die Mediation kann an einem anderen Tag weitergehen, und alles bleibt erhalten.
refused-adjourned = Die Mediation ist vertagt. Das ist wieder möglich, wenn sie weitergeht.
admin-adjourned = Vertagt bis { $when }
admin-link-outlasts = Links, die jetzt gelten, gelten über diesen Tag hinaus. Ein abgelaufener Link muss erneuert werden.
summary-adjourned = Vertagt
summary-adjourned-word = Vertagt: { $word }
console-part-adjournments = Vertagungen

# ---- called back into the joint session ----

recall-title = In { $time } geht es zurück in die gemeinsame Sitzung
recall-others =
    { $count ->
        [0] Vielleicht ist dort noch niemand.
        [one] Dort kann Sie dann höchstens { $count } weitere Person hören und sehen.
       *[other] Dort können Sie dann bis zu { $count } weitere Personen hören und sehen.
    }
recall-off = Bevor Sie eintreten, werden Sie noch einmal gefragt. Bis dahin hört und sieht Sie dort niemand.
recall-wait = Moment, ich brauche noch etwas Zeit
recall-waits-title = Sie bleiben hier
recall-waits = Die Mediation weiß, dass Sie noch einen Moment brauchen. Sonst erfährt es niemand.
recall-come = Ich kann jetzt kommen
recall-say = In { $time } geht es für Sie zurück in die gemeinsame Sitzung.
recall-soon-say = In wenigen Sekunden geht es zurück in die gemeinsame Sitzung.
recall-lifted = Sie bleiben vorerst hier
recall-lifted-note = Sie werden nicht mehr in die gemeinsame Sitzung zurückgerufen.
console-recall = Alle zurückrufen
console-do-recall = Alle in die gemeinsame Sitzung zurückrufen, mit Countdown
console-recall-when = Wann
console-recall-at-once = Sofort
console-recall-in = In { $time }
console-recall-hint = Alle Gerufenen sehen, wie lange es noch dauert und wie viele Personen dort sein werden, und können um einen Moment bitten. Nur die Mediation sieht, wer das tut.
console-everyone-but = Nicht dabei: { $names }. Wer in einem Warteraum wartet, bleibt dort, bis Sie diese Person selbst an ihren Platz bringen.
console-recall-do =
    { $count ->
        [one] { $count } Person in { $time } zurückrufen
       *[other] { $count } Personen in { $time } zurückrufen
    }
console-recall-label = Zurück in die gemeinsame Sitzung gerufen
console-recall-title = In { $time } zurück in die gemeinsame Sitzung
console-recall-who = Zurückgerufen: { $names }
console-recall-waits =
    { $count ->
        [one] { $names } braucht einen Moment und bleibt
       *[other] { $names } brauchen einen Moment und bleiben
    }
console-recall-now = Jetzt herüberholen
console-recall-longer = Eine Minute mehr
console-recall-call-off = Absagen
console-recall-called-off = { $name } hat es abgesagt: Niemand kommt in die gemeinsame Sitzung zurück.
console-recall-failed = Niemand wurde gebracht
console-recall-failed-note = Die gemeinsame Sitzung ist nicht mehr so wie zu Beginn des Countdowns: Keine Mediation ist dort, oder jemand käme mit, der nicht angekündigt war. Die Zurückgerufenen wissen, dass sie bleiben.
console-recall-again = Noch einmal ansehen
console-recall-stays =
    { $count ->
        [one] { $names } brauchte einen Moment und ist geblieben
       *[other] { $names } brauchten einen Moment oder sind deshalb mit geblieben
    }
console-recall-bring = Herüberholen …
doors-title = Die Türen sind gerade geschlossen.
doors-known =
    { $count ->
        [one] { $name } weiß, dass Sie hier sind.
       *[other] { $name } wissen, dass Sie hier sind.
    }
doors-then = Sie brauchen nichts zu tun. Sobald sich die Türen öffnen, geht diese Seite von selbst weiter. Sie können es auch später noch einmal versuchen.
doors-try = Noch einmal versuchen
refused-locked = Die Türen sind noch geschlossen. Die Mediation weiß, dass Sie hier sind.
console-lock = Sitzung abschließen: niemand kommt mehr herein
console-unlock = Sitzung aufschließen: man kann wieder hereinkommen
console-locked = Abgeschlossen: niemand kommt mehr herein
console-locked-asked = Bitte um Einlass: { $names }
console-unlock-do = Aufschließen
