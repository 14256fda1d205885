### Everywhere

brand = Mediation room
skip = Skip to the main part
leave = Leave
quick-exit = Quick exit
quick-exit-hint = Leaves this page at once for a neutral site. Your browser’s history may still show it.
close = Close
dismiss = Dismiss
cancel = Cancel
send = Send
language = Language
loading = One moment…

### Sides, people and what one hears of them

side-a = Side A
side-b = Side B
side-c = Side C
side-d = Side D
side-n = Neutral
side-letter-a = A
side-letter-b = B
side-letter-c = C
side-letter-d = D
person-you = (you)
tile-picture = Picture of { $name }
tile-no-camera = Camera off
voice-on = Microphone on
voice-muted = Muted
voice-speaking = Speaking
voice-text-only = Text only
quality-weak = Weak connection
quality-lost = Connection lost
meter-good = Level: good
meter-silent = Level: silent

### Kinds of rooms

room-joint = Joint session
room-caucus = Private caucus
room-consultation = Private consultation
room-counsel = Counsel caucus
room-mediators = Mediators’ room
room-lobby = Lobby and hold

### Steps, agenda, time

step-done = done
agenda-done = done
agenda-now = now
agenda-open = to come
agenda-parked = parked
countdown-left = { $time } left
duration-hours-short = { $count } h
duration-minutes-short = { $count } min
duration-seconds-short = { $count } s
duration-hours-long =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-minutes-long =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
duration-seconds-long =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }

### Finding an action

palette-title = Find an action
palette-placeholder = Type what you want to do
palette-actions = Actions
palette-nothing = No action has these words
palette-count =
    { $count ->
        [one] { $count } action
       *[other] { $count } actions
    }
key-escape = Esc
key-enter = Enter

### Page not found

not-found-title = This page does not exist
not-found-help = Please open the link in your invitation again. If that does not help, write to the mediator.
