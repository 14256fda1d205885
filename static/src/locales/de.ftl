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
