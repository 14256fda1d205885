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

### The mediator’s pages: signing in, sessions, people and links

admin-home-page = Welcome
admin-home-title = A quiet place to talk
admin-home-lede = Here a mediator and the people in a dispute meet, together and apart. What is said in private stays private.
admin-home-invited = You were invited
admin-home-invited-how = Open the personal link that you were sent. It is your way in: no account, no password, nothing to install.
admin-home-link-lost = You cannot find your link?
admin-home-link-lost-how = Ask the mediator or whoever invited you for a new one. The old one then stops working.
admin-home-mediator = You are a mediator
admin-account-name = Name of your account
admin-password = Password
admin-sign-in = Sign in
admin-signing-in = Signing in…
admin-sign-in-wrong = This name and password do not go together. Please check both.
admin-sign-out = Sign out
admin-signed-in = Signed in
admin-first-run-title = Set up your account
admin-first-run-lede = With it you make sessions, invite people and steer the talks. This link works once.
admin-first-run-no-token = This address is not complete
admin-first-run-no-token-how = Please open the whole link that the server printed when it started.
admin-first-run-used = This link has been used, or it is too old. Please sign in, or ask for a new link.
admin-first-run-do = Set up and go on
admin-your-name = Your name
admin-your-name-hint = You sign in with it, and the people in your sessions read it.
admin-your-name-missing = Please write your name.
admin-password-hint = At least { $least } characters. A few words in a row are easy to remember and hard to guess.
admin-password-short =
    { $missing ->
        [one] This is too short. Please add { $missing } character.
       *[other] This is too short. Please add { $missing } characters.
    }
admin-failed-bad-request = The server could not read this. Please check what you wrote and try again.
admin-failed-sign-in = You are not signed in any more. Please sign in again.
admin-failed-forbidden = The server does not allow this from here. Please open the page again.
admin-failed-no-such-thing = This is not there any more.
admin-failed-too-large = This is too long. Please shorten the texts.
admin-failed-too-frequent = Too many tries in a short time. Please wait a minute.
admin-failed-unavailable = The server cannot do this now. Nothing was changed. Please try again in a moment.
admin-failed-unreachable = The server cannot be reached. Please check your connection and try again.
admin-again = Try again
admin-back = Back to your sessions
admin-sessions = Your sessions
admin-new = New session
admin-none = No session yet
admin-none-how = Make one: you name the people, and each of them gets a link of their own to send.
admin-made-at = Made { $when }
admin-over = Ended
admin-people-and-links = People and links
admin-people-of = People and links of { $title }
admin-enter = Enter the session
admin-enter-short = Enter
admin-enter-of = Enter { $title }
admin-to-list = Your sessions
admin-new-title = New session
admin-new-lede = Nobody hears of it before you send them their link.
admin-new-what = What it is about
admin-title = Title
admin-title-hint = Everyone with a link reads it. Choose a neutral one, such as the two names.
admin-people = People
admin-people-how = Everyone here gets a personal link. Your own place comes by itself.
admin-person-at = Person { $at }
admin-person-name = Name
admin-person-role = Role
admin-person-side = Side
admin-person-remove = Take { $name } off the list
admin-person-add = Add a person
role-mediator = Mediator
role-co-mediator = Co-mediator
role-party = Party
role-counsel = Counsel
role-representative = Representative
role-support-person = Support person
role-interpreter = Interpreter
role-expert = Expert
role-observer = Observer
admin-serves = Speaks for
admin-serves-hint = The interpreter takes the side of this person.
admin-serves-all = Everyone
admin-sides = Sides
admin-sides-how = A side is a party with their team. What a side says in private stays with that side and you.
admin-side-named = { $side }, { $name }
admin-side-name = { $side } is called
admin-side-name-example = Tenant, for example
admin-side-add = Add a side
admin-side-remove = Take { $side } away
admin-approver = Who answers for { $side } when you ask to share something
admin-approver-first = The first party
admin-rooms = Private rooms
admin-rooms-how = These are ready when the session begins. You can open more at any time. The joint session is always there.
admin-room-title = Caucus, { $side }
admin-room-name = Name of the room
admin-room-side = With
admin-room-add = Add a room
admin-room-remove = Take { $room } off the list
admin-agreement = Agreement to mediate
admin-agreement-how = Everyone reads it in their language and signs it before they come in. The exact text is kept.
admin-agreement-language = Language of the text
admin-agreement-text = The agreement in { $language }
admin-agreement-change = Change the words
admin-agreement-read = Show it as people read it
admin-rules = What holds in this session
admin-regime-closed = Nothing crosses without its owner
admin-regime-closed-how = What is said or written in a private room stays there. You can ask to share one sentence; it crosses only when its side has agreed to those exact words.
admin-chat-in-summary = Put the chat of the joint session into the summary
admin-chat-in-summary-hint = Chats of private rooms never go to the other side.
admin-retention = Days that the summary can be read
admin-retention-hint = Counted from the end of the session. After that, the links open nothing.
admin-problem-title = Please give the session a title.
admin-problem-people = Please add at least one person.
admin-problem-name = Please write the name.
admin-problem-room = Please name the room, or take it off the list.
admin-problem-agreement = Please write the agreement, or it cannot be signed in this language.
admin-problem-retention = Please write a whole number from 1 to { $most }.
admin-problems =
    { $count ->
        [one] One thing is missing
       *[other] { $count } things are missing
    }
admin-problems-how = The fields say what to do.
admin-create = Make the session
admin-created-title = The session is ready
admin-created-lede = Send each person their own link. It opens their place, and only theirs.
admin-links-once = Copy these links now
admin-links-once-how = They are shown only this once. If one gets lost, make a new one under “People and links”. Send each link to its person alone: whoever has it can come in with it.
admin-link-of = Link of { $name }
admin-copy = Copy
admin-copied = Copied
admin-link-copied = The link of { $name } is copied.
admin-copy-by-hand = Your browser does not let this page copy. The link is selected: press Ctrl and C.
admin-renew = New link
admin-renew-of = New link for { $name }
admin-renew-ask = Make a new link for { $name }?
admin-renew-what = The old link stops working. Who is in the session already stays.
admin-renew-do = Make a new link
admin-revoke = Shut out
admin-revoke-of = Shut out { $name }
admin-revoke-ask = Shut out { $name }?
admin-revoke-what = Their links stop working, and { $name } is taken out of the session at once. They cannot come back.
admin-revoke-do = Shut out
admin-link-none = No link that works
admin-link-until = Link works until { $when }
admin-link-revoked = Link was taken back
admin-link-expired = Link ran out on { $when }
admin-invite = Invite one more person
admin-invite-do = Invite and make the link
admin-delete-title = Delete this session
admin-delete-what = This removes everything that was said, written and drawn, the people, their links and the summaries.
admin-delete-final = It cannot be brought back.
admin-delete = Delete the session…
admin-delete-ask = Delete { $title }?
admin-delete-do = Delete for good
admin-deleted = The session is deleted
admin-deleted-what = Removed: { $events } entries of its record, { $links } links, { $cookies } open sign-ins.

### board

board-title = Whiteboard
board-surface = Drawing surface. With “Board as text” everything can be done by keyboard.
board-menu = Menu of the board
board-as-text = Board as text
board-you = you
board-audience =
    { $count ->
        [one] Only you see this board now.
       *[other] Only these { $count } people see this board now: { $names }.
    }
board-audience-joint =
    { $count ->
        [one] Everyone in the joint session sees this board. You are alone here now.
       *[other] Everyone in the joint session sees this board. Here now, { $count } people: { $names }.
    }
board-barred-observer = You watch. Observers do not draw.
board-barred-view-only = The mediator lets you look at the board, not draw. If you want to draw, ask the mediator.
board-barred-elsewhere = You are not in this room, so you cannot draw here.
board-barred-over = The session has ended. The board stays as it is.
board-waiting = The connection is gone. What you draw is kept here and sent when it is back.
board-empty = There is nothing on the board yet.
board-empty-draw = There is nothing on the board yet. Choose a tool above and draw.
board-empty-text = There is nothing on the board yet. Write the first note below.
board-list = What stands on the board
board-kind-text = Note
board-kind-rectangle = Rectangle
board-kind-ellipse = Circle
board-kind-diamond = Diamond
board-kind-line = Line
board-kind-arrow = Arrow
board-kind-freedraw = Drawing by hand
board-place-top-left = top left
board-place-top = at the top
board-place-top-right = top right
board-place-left = on the left
board-place-middle = in the middle
board-place-right = on the right
board-place-bottom-left = bottom left
board-place-bottom = at the bottom
board-place-bottom-right = bottom right
board-where-who = { $where }, by { $name }
board-edit = Change
board-edit-of = Change { $what }
board-edit-label = Words of the note
board-save = Save
board-delete = Delete
board-delete-of = Delete { $what }
board-deleted = Deleted.
board-note = New note
board-note-add = Add note
board-note-added = The note is on the board.
board-added =
    { $count ->
        [one] { $name } added something to the board.
       *[other] { $name } added { $count } things to the board.
    }
board-added-note = { $name } added a note: { $words }
