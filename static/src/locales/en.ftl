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
quality-good = Good connection
quality-unsteady = Unsteady connection
quality-poor = Poor connection
quality-lost = Connection lost
quality-became-poor = { $name }: the connection has become poor
quality-became-poor-you = Your connection has become poor
quality-became-good = { $name }: the connection is steady again
quality-became-good-you = Your connection is steady again
quality-round-trip = There and back
quality-jitter = Unevenness
quality-lost-up = Lost on the way from them
quality-lost-down = Lost on the way to them
quality-freezes = Pictures that stood still, last 5 seconds
quality-frames = Pictures a second that reach them
quality-no-picture = none
quality-ms = { $value } ms
quality-percent = { $value } %
talk-who = Who
talk-share = Share
talk-time = Time
talk-neutral = Without a side
speaking-time = Speaking time
speaking-time-since = Counted since the mediator showed it, and only while you were here.
speaking-time-now-shown = The mediator now shows everyone here how long each person speaks. You find it with the people.
speaking-time-no-longer = Speaking time is no longer shown here.
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
admin-enter = Enter the session
admin-enter-short = Enter
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
admin-sides-how = A side is a party with their team. What a side says in private stays with that side and you, within the rule that you choose below.
admin-side-named = { $side }, { $name }
admin-side-name = { $side } is called
admin-side-name-example = Tenant, for example
admin-side-add = Add a side
admin-side-remove = Take { $side } away
admin-approver = Who answers for { $side } when you ask to share something
admin-approver-first = The first party
admin-rooms = Private rooms
admin-rooms-how = These are ready when the session begins. You can open more at any time. The joint session is always there. A name such as “Side A” is shown as “Private caucus, Side A”.
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
admin-renew-ask = Make a new link for { $name }?
admin-renew-what = The old link stops working. Who is in the session already stays.
admin-renew-do = Make a new link
admin-revoke = Shut out
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

### A party’s way in: link, agreement, check, waiting room

join-title = Welcome to your mediation
join-lede = You were invited to talk with the help of a mediator. This takes three small steps; take the time you need.
join-next = What happens next
join-next-sign = You read and sign the agreement
join-next-sign-note = It says what stays confidential.
join-next-check = You check your camera and microphone
join-next-check-note = Both are optional. Nobody sees or hears you yet.
join-next-wait = You wait until the mediator lets you in
join-next-wait-note = Only the mediator can do that.
join-go = Go on
join-nothing-yet = Opening this page did not use up your link, and nobody was told. The next step begins when you press the button.
join-no-link-title = Please open your personal link
join-no-link = This address is not complete. Please open the whole link in your invitation again.
join-problem = This did not work
join-problem-no-such-thing = This link does not work, or not any more. Please ask the mediator for a new one.
join-problem-too-frequent = Too many tries in a short time. Please wait a minute, then try again.
join-problem-unreachable = We cannot reach the server. Please check your connection, then try again.
join-problem-unavailable = The server cannot do this just now. Please try again in a minute.
steps-label = Your way in
step-agree = Agree
step-check = Check
step-wait = Wait
step-join = Join
agree-title = The agreement to mediate
agree-lede = Everyone signs the same words before the talks begin. Take your time, and ask the mediator if something is not clear.
agree-language = Read it in
agree-text = Text of the agreement
agree-attest = I am not recording, and I will pass nothing on while we talk
agree-attest-hint = If somebody is in the room with you, tell the mediator who it is.
agree-attest-missing = Please tick this box if you agree to it.
agree-name = Sign by typing your full name
agree-name-hint = As it stands in the invitation: { $name }
agree-name-differs = This differs from the name in the invitation. Please check the spelling.
agree-name-missing = Please type your name here.
agree-sign = Sign and go on
agree-back = Back, without signing
agree-kept = We keep the exact text, the time, and that it was you. You can leave at any time, also after signing.
check-title = Check how you look and sound, { $name }
check-lede = Nobody can see or hear you yet. You can change all of this later.
check-left-title = You left the session
check-left = You can ask to come in again. The mediator decides.
check-turn-on = Turn on camera and microphone
check-turn-on-note = Your browser will ask whether this page may use them. You can also go on without.
check-mic-on = Microphone on
check-mic-off = Microphone off
check-camera-on = Camera on
check-camera-off = Camera off
check-card = Your devices
check-microphone = Microphone
check-microphone-good = We hear you well
check-microphone-silent = Say a few words. If nothing moves, choose another microphone.
hear-record = Record 3 seconds
hear-again = Record again
hear-recording-short = Recording…
hear-playing-short = Playing…
hear-idle = Hear how you sound. It stays on this device.
hear-recording = Say something now.
hear-playing = This is how you sound.
hear-played = Heard nothing? Choose another microphone or other speakers.
hear-failed = The recording did not work. Choose another microphone, then try again.
check-camera = Camera
check-camera-good = This is how others will see you
check-speaker = Speakers
check-speaker-unheard = You have not heard the test sound yet.
check-speaker-asked = Did you hear four soft tones?
check-speaker-heard = You hear well
check-speaker-silent = Turn up the volume, check the plug of your headphones, or choose other speakers.
check-speaker-play = Play a sound
check-speaker-again = Play it again
check-speaker-yes = Yes
check-speaker-no = No
check-network = Connection
check-network-measuring = We send your picture to the server and back. Nobody else is there.
check-network-good = Good enough for video
check-network-fair = Sound will be fine, the picture may stop now and then. Move closer to your router, use a cable, or close other programs.
check-network-poor = Your sound may break up. Move closer to your router, use a cable, or try another network, such as your phone’s. “Text only” always works.
check-network-blocked = This network does not let sound and picture through. Try another one, such as your phone’s, or ask whoever looks after it. “Text only” works here.
check-network-no-answer = The server did not answer the test. Try again in a minute. “Text only” works in the meantime.
check-network-too-often = That was often in a short time. Wait a minute, then test again.
check-network-not-now = You are in the session already, or it is over: there is nothing to test now.
check-network-running = Testing…
check-network-again = Test again
check-numbers = Show the figures
check-round-trip = There and back
check-lost = Lost on the way
check-way = Way
check-way-direct = Direct
check-way-relayed = Through a relay, because the network lets nothing else through
check-not-measured = not measured
check-milliseconds = { $ms } milliseconds
check-percent = { $percent } %
check-name = Others will see your name: { $name }
check-name-note = If it is not right, write to the mediator in the next step.
check-go = Go on to the waiting room
check-go-mediator = Go in
check-audio-only = Sound only
check-text-only = Text only
check-back = Back to the waiting room
device-microphone = Microphone
device-camera = Camera
device-speaker = Speakers
device-microphone-number = Microphone { $number }
device-camera-number = Camera { $number }
device-speaker-number = Speakers { $number }
device-lost-microphone = { $old } is gone. We use { $now } now.
device-lost-camera = { $old } is gone. We use { $now } now.
device-gone-microphone = { $old } is gone, and there is no other microphone. You are muted. Plug one in, or write in the chat.
device-gone-camera = { $old } is gone, and there is no other camera. The others see your name instead.
problem-microphone-off = It is off.
problem-microphone-denied = Your browser does not let this page use the microphone. Press the lock sign beside the address, allow the microphone, then try again.
problem-microphone-missing = We found no microphone. Plug one in, or join with text only.
problem-microphone-busy = Another program uses the microphone. Close it, then try again.
problem-microphone-insecure = This address is not secure, so the browser gives no microphone. Please open the link with https.
problem-microphone-failed = The microphone did not start. Unplug it and plug it in again, or choose another one.
problem-camera-off = It is off. The others will see your name instead.
problem-camera-denied = Your browser does not let this page use the camera. Press the lock sign beside the address, allow the camera, then try again.
problem-camera-missing = We found no camera. That is fine: the others will see your name instead.
problem-camera-busy = Another program uses the camera. Close it, then try again.
problem-camera-insecure = This address is not secure, so the browser gives no camera. Please open the link with https.
problem-camera-failed = The camera did not start. Unplug it and plug it in again, or choose another one.

### What the check found, for the person and for the mediators
ready-microphone-works = Microphone works
ready-microphone-quiet = Microphone is on, no voice heard yet
ready-microphone-off = Microphone is off
ready-microphone-blocked = The browser does not allow the microphone
ready-microphone-missing = No microphone
ready-microphone-busy = Another program uses the microphone
ready-microphone-failed = The microphone does not start
ready-camera-works = Camera works
ready-camera-off = Camera is off
ready-camera-blocked = The browser does not allow the camera
ready-camera-missing = No camera
ready-camera-busy = Another program uses the camera
ready-camera-failed = The camera does not start
ready-speaker-heard = Test sound heard
ready-speaker-unheard = Test sound not heard
ready-speaker-untried = Test sound not tried
ready-line-good = Connection is good
ready-line-fair = Connection is fair: the picture may stop
ready-line-poor = Connection is weak: sound may break up
ready-line-blocked = The network does not let sound and picture through
ready-line-unmeasured = Connection not measured
ready-relayed = (through a relay)

### Rehearsal
join-try = Try your camera and sound
join-try-note = You can try them as often as you like, days before too. You are alone then, and nobody is told.
rehearsal-bar = Rehearsal, only you
rehearsal-title = Try your camera and sound
rehearsal-lede = You are alone here. Nobody sees or hears you, and nobody is told that you tried.
rehearsal-you = You
rehearsal-you-note = Seen by you only
rehearsal-finish = Finish
rehearsal-done-title = This is what we found
rehearsal-found = What we found
rehearsal-ready = What you tried works
rehearsal-ready-note = You can take part like this. Come back and try again whenever you like.
rehearsal-limited = It works, with limits
rehearsal-limited-note = You can take part like this. What is not ready stands below.
rehearsal-trouble = Something needs your attention
rehearsal-trouble-note = Try again, and follow the words beside what does not work. With text only you can take part in any case.
rehearsal-unknown = Nothing was tried yet
rehearsal-unknown-note = Turn on your microphone, play the test sound, and wait a moment for the connection.
rehearsal-nobody = Nobody saw or heard you, and nobody was told.
rehearsal-kept = This device remembers the result. Only when you ask to come in is the mediator told of it, in the words above.
rehearsal-again = Try again
rehearsal-go-on = Go on to the mediation
waiting-page = Waiting room
waiting-alone = Only you are here
waiting-title =
    { $count ->
        [one] { $name } will let you in
       *[other] A mediator will let you in
    }
waiting-held-title =
    { $count ->
        [one] { $name } asks you to wait a little
       *[other] A mediator asks you to wait a little
    }
waiting-word-from =
    { $count ->
        [one] { $name } writes:
       *[other] A mediator writes:
    }
waiting-held-say =
    { $count ->
        [one] { $name } asks you to wait: { $words }
       *[other] A mediator asks you to wait: { $words }
    }
waiting-lede = You need to do nothing. We will tell you here, with a soft sound.
waiting-next = What happens next
waiting-signed = You signed the agreement
waiting-here = You are in the waiting room
waiting-here-note =
    { $count ->
        [one] { $name } can see that you are here. Nobody else can.
       *[other] { $name } can see that you are here. Nobody else can.
    }
waiting-lets-in =
    { $count ->
        [one] { $name } lets you in
       *[other] A mediator lets you in
    }
waiting-lets-in-note = We show you the room and its people first.
waiting-enter = You decide when to enter
waiting-enter-note = You are asked before anybody can see or hear you.
waiting-just-now = You have just arrived.
waiting-since = You have been waiting for { $time }.
waiting-long =
    { $count ->
        [one] That is long; we are sorry. { $name } knows that you are here, and you can write.
       *[other] That is long; we are sorry. { $name } know that you are here, and you can write.
    }
waiting-mediator =
    { $count ->
        [one] Your mediator
       *[other] Your mediators
    }
waiting-your-mediator = Your mediator
waiting-what-mediators-do =
    { $count ->
        [one] A mediator helps both sides to find terms that they can live with. A mediator does not decide, and takes no side.
       *[other] Mediators help both sides to find terms that they can live with. They do not decide, and take no side.
    }
waiting-check-again = Check my sound again
messages-title = Messages with the mediator
messages-lede = What you write here goes to the mediators alone, from whichever room you are in.
messages-write = Write to the mediator
messages-audience =
    { $count ->
        [one] Only { $names } reads this
       *[other] Only { $names } read this
    }
messages-close = Close the messages
write-to = Write to { $name }
ended-replaced-title = You are in this session in another window
ended-replaced = This seat was opened in a newer tab or on another device. Here, nobody hears or sees you.
ended-removed-title = You are not in this session any more
ended-removed = A mediator ended your part in it, or your link was withdrawn. If you think that this is a mistake, contact the mediator.
ended-signed-out-title = Please open your link again
ended-signed-out = For your safety this page does not know you any more. The link in your invitation brings you back to your place.
ended-closed-title = You have left
ended-closed = Your camera and microphone are off. To come back, open the link in your invitation again.
ended-declined-title = You were not let in
ended-declined = The mediator decided not to let you in now. Nobody else was told.
ended-back = Use it here
leave-title = Leave the session?
leave-note = The others see that you left. Your link lets you ask to come in again. If you need to be away from this screen at once, press “Quick exit” instead.
leave-yes = Leave
leave-stay = Stay
leave-cookie-kept = You have left, but the server could not be told to forget this device. Please close the window.

### A party’s room

you = you
the-mediators =
    { $count ->
        [one] the mediator, { $names }
       *[other] the mediators, { $names }
    }
role-counsel-to = Counsel to { $name }
role-representative-to = Representative of { $name }
role-support-person-to = Support to { $name }
role-interpreter-to = Interpreter to { $name }
room-named = { $kind }, { $title }
room-since = { $room } since { $time }
page-in-room = { $room } · { $title }
banner-alone = You are alone here
banner-with = With { $people }
banner-everyone = Everyone: { $people }
banner-sides =
    { $count ->
        [one] one side
        [2] both sides
       *[other] all sides
    }
hear-count =
    { $count ->
        [one] { $count } person hears you
       *[other] { $count } people hear you
    }
hear-nobody = Nobody hears you
not-recorded = Not recorded
hears-you = Hears you
hears-nobody = Hears nobody now
not-in-yet = Not in yet
pin = Show { $name } large
came = { $name } came in
went = { $name } went out
left = { $name } left
wrote = { $name } wrote in the chat
wrote-to-you = { $name } wrote to you
line-connecting = Connecting…
line-lost-title = The connection is lost
line-trying = Trying now…
line-next-try =
    { $seconds ->
        [one] Next try in { $seconds } second.
       *[other] Next try in { $seconds } seconds.
    }
line-keeps = You keep your place. You can go on reading and writing; it will be sent when the connection is back.
line-pending =
    { $count ->
        [one] { $count } thing waits to be sent.
       *[other] { $count } things wait to be sent.
    }
line-try-now = Try now
line-back = The connection is back.
media-failed = Sound and picture do not come through
media-unreachable = Your network does not let sound and picture through. We keep trying; the chat works meanwhile. Another network may help, for example your phone’s.
media-handshake = The secure connection for sound and picture could not be made. We keep trying; the chat works meanwhile.
media-lost = The connection for sound and picture was lost. We are making a new one; the chat works meanwhile.
silenced-title = Your browser keeps the sound back
silenced-play = Turn the sound on
mute = Mute
unmute = Unmute
muted-talking = You are muted. Nobody hears you.
returned = You are back. Your microphone is off until you turn it on.
interrupted = Your device has paused your microphone, perhaps for a phone call. Nobody here hears you until it is over.
mute-asked = The mediator asks you to mute your microphone
microphone-on-say = Your microphone is on
microphone-off-say = Your microphone is off
camera-on-say = Your camera is on
camera-off-say = Your camera is off
camera-on = Start camera
camera-off = Stop camera
camera-turn-on = Start the camera
camera-turn-off = Stop the camera
held-say = Nothing is sent now. You can turn this on when the room goes on.
dock = Controls
chat = Chat
chat-title = Chat in this room
chat-close = Close the chat
chat-write = Write to this room
chat-empty = Nothing was written here yet
chat-sending = being sent…
chat-released = shared here with its author’s approval
chat-observer = You watch. Observers do not write here.
chat-news =
    { $count ->
        [one] { $count } new message
       *[other] { $count } new messages
    }
chat-audience-joint =
    { $count ->
        [one] Only you are here and read this
       *[other] All { $count } people in the joint session read this: { $names }
    }
chat-audience-private =
    { $count ->
        [one] Only you are here and read this.
       *[other] Only these { $count } people read this: { $names }.
    }
chat-audience-never = { $sides } never does.
chat-shown-to-you = { $name } showed you what was written while you were not here
chat-caught-up = { $by } showed { $name } what was written before
chat-caught-up-by-you = You showed { $name } what was written before
catch-up-ask = Show { $name } the earlier chat…
catch-up-title = Show { $name } the earlier chat
catch-up-what = { $name } was not here when these lines were written. Choose which ones to show.
catch-up-latest = These are the last { $count }. You can show the ones before them afterwards.
catch-up-lines = Earlier lines
catch-up-audience = From then on { $name } can read the chosen lines, word for word. This cannot be taken back.
catch-up-others = Others here who know these lines are told that you showed them. Nobody else is.
catch-up-gone = There is nothing here to show { $name } any more: one of you is no longer in this room, or the lines have been shown.
catch-up-do =
    { $count ->
        [0] Show the lines
        [one] Show { $count } line
       *[other] Show { $count } lines
    }
agenda-title = Agenda
agenda-tab = Agenda
agenda-close = Close the agenda
agenda-stage = Stage: { $stage }
agenda-empty = There are no topics yet. The mediator writes the agenda.
agenda-audience = Everyone sees the agenda, in every room
agenda-left = { $time } left
agenda-over = { $time } over
agenda-used = Time used
stage-preparation = Preparation
stage-opening = Opening
stage-exploration = Exploration
stage-negotiation = Negotiation
stage-closure = Closure
note-add = Add a note
note-label = Note on { $title }
note-keep = Keep the note
people-title = People in this room
people-close = Close the list of people
people-hear =
    { $count ->
        [0] Nobody hears you now.
        [one] { $count } person can hear you now. There is nobody else: no telephone, no observer that you do not see, no recorder.
       *[other] { $count } people can hear you now. There is nobody else: no telephone, no observer that you do not see, no recorder.
    }
people-hear-nobody = Nobody is heard or seen now.
people-honest = This list comes from the server that carries your sound. It cannot know who else is in the room where somebody sits.
announced-title = To everyone
announced-by = { $name } writes to everyone:
request-break = Ask for a break
request-break-asked = Break asked
request-break-back = Take back my wish for a break
request-break-sent =
    { $count ->
        [one] { $name } has your wish for a break. Nobody else sees it.
       *[other] { $name } have your wish for a break. Nobody else sees it.
    }
request-private = Speak privately
request-private-asked = Talk asked
request-private-back = Take back my wish to speak privately
request-private-word-sent =
    { $count ->
        [one] { $name } has your wish to speak privately. Nobody else sees it.
       *[other] { $name } have your wish to speak privately. Nobody else sees it.
    }
request-withdraw = Take it back
request-granted =
    { $count ->
        [one] { $name } said yes to your wish
       *[other] A mediator said yes to your wish
    }
request-answered =
    { $count ->
        [one] { $name } answers your wish:
       *[other] A mediator answers your wish:
    }
break-eyebrow = Break · { $room }
break-banner = Your microphone and camera are off
break-until = We go on at { $time }
break-lede = Stand up, drink some water. Nobody is heard or seen in this room meanwhile.
break-of = of { $time }
break-after = After the break you turn microphone and camera on yourself. The chat of this room stays open.
break-say = A break until { $time }. Your microphone and camera are off.
break-over-say = The break is over. Your microphone and camera are still off.
rest-eyebrow = Resting · { $room }
rest-banner = The mediator is away. Nobody hears you.
rest-title = The room rests
rest-lede = No mediator is here, so nobody is heard or seen. It goes on by itself when a mediator is back. You keep your place.
rest-say = The mediator is away. Nobody hears you.
rest-over-say = The room goes on. Your microphone and camera are still off.
moving-note = You are moving
moving-page = You are moving: { $room }
moving-say =
    { $count ->
        [0] You are moving to: { $room }. Nobody is there yet. Your microphone is off until you enter.
        [one] You are moving to: { $room }. { $count } person will be able to hear and see you. Your microphone is off until you enter.
       *[other] You are moving to: { $room }. { $count } people will be able to hear and see you. Your microphone is off until you enter.
    }
moving-title-joint = You are moving to the joint session
moving-title-caucus = You are moving to a private room
moving-off = Your microphone is off, and nobody sees you.
moving-count =
    { $count ->
        [0] Nobody is there yet
        [one] { $count } person will be able to hear and see you
       *[other] { $count } people will be able to hear and see you
    }
moving-other-side = , and another side is among them.
moving-stop = .
moving-leave = You leave
moving-enter = You enter
moving-stays = What was said there stays there. Your draft message stays there too.
moving-waited = Only you were there.
moving-along = And with you: { $names }
moving-empty = Nobody is there yet.
moving-camera = Enter with my camera on
moving-wait = Wait, I need a moment
moving-waiting =
    { $count ->
        [one] Take your time. { $name } sees that you are not in yet.
       *[other] Take your time. { $name } see that you are not in yet.
    }
moving-with-sound = Enter, microphone on
moving-muted = Enter muted
moving-go = Enter
moving-nothing = If you do nothing you wait here, neither heard nor seen. { $name } can see that.
release-asks =
    { $count ->
        [one] { $name } asks whether something may be told elsewhere
       *[other] A mediator asks whether something may be told elsewhere
    }
release-read = Read it
release-title = May this be told?
release-words-of = The mediator would tell these exact words of { $name }:
release-to-joint = Everyone in the joint session would read them, the other side too.
release-to-room = Everyone in this room would read them: { $room }.
release-other-room = another room
release-exact = Nothing else crosses, and nothing crosses without your yes. Both answers are fine.
release-yes = Yes, tell this
release-no = No, keep it here
outcome-drafted = How the session would end: { $outcome }
outcome-read = Read the draft
outcome-title = How the session would end
outcome-note = This is a draft. You can speak about it before the mediator ends the session.
outcome-how = Outcome
outcome-points = What was agreed
outcome-next = What happens next
outcome-settled = Settled
outcome-partly-settled = Partly settled
outcome-impasse = No agreement
outcome-withdrawn = Withdrawn
outcome-adjourned = Adjourned to another day
more-title = More
more-close = Close the list
settings-title = Settings
settings-close = Close the settings
settings-level = what your microphone hears
settings-find-devices = Find my devices
settings-sounds = Soft sounds
settings-sound-join = When somebody comes in
settings-sound-leave = When somebody goes
settings-sound-move = When you are moved
settings-sound-message = When somebody writes
settings-shortcuts = Single keys act, such as M for the microphone
settings-shortcuts-hint = Switch this off if you speak to your computer or press keys by accident.
shortcuts-title = Keyboard
shortcuts-close = Close what is open
over-title = The session has ended
over-note = Ended
over-say = The session has ended. Your microphone and camera are off.
over-lede = Your microphone and camera are off. Thank you for taking part.
over-summary-later = Your summary will appear here when the mediator gives it out. The link in your invitation leads here again.
summary-problem = Your summary did not come through
summary-problem-help = Please open your link again in a minute. If that does not help, contact the mediator.
summary-page = Your summary
summary-title-settled = You reached a settlement
summary-title-partly-settled = You settled some of the points
summary-title-impasse = The session ended without an agreement
summary-title-withdrawn = The mediation was withdrawn
summary-title-adjourned = You meet again on another day
summary-lede = This is the summary for { $name }. It holds what you were told in the session; what others said in private is not in it.
summary-joint = The joint session
summary-topic-open = open
summary-topic-current = under discussion
summary-topic-done = done
summary-topic-parked = parked
summary-released = Shared with its author’s approval
summary-chat = Chat of the joint session
summary-board = Whiteboard of the joint session
summary-caucus-note = Only those who were in this meeting have this part.
summary-caucus-chat = Chat
summary-notes = Notes
summary-private-notes = Your private notes
summary-keep = What is kept, and until when
summary-open-until = Opens until
summary-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
summary-recorded = Sound and picture
summary-never-recorded = Never recorded
summary-pdf = Download as PDF
summary-attendance = Who was there
summary-span = { $since } to { $until }
summary-course = How it went
summary-from = from { $time }
summary-break = Break
summary-break-in = Break in { $room }
summary-break-time = { $time }, { $length }

### What the server may refuse

refused-other = This did not work. Please try again.
refused-not-allowed = Your role does not allow this.
refused-not-seated = Only people in a room can do this.
refused-not-now = This does not fit any more: something changed meanwhile.
refused-not-signed = Please sign the agreement first.
refused-agreement-changed = The agreement reads differently now. Please read it again.
refused-session-over = The session has ended.
refused-no-such-seat = This person is not here any more.
refused-no-such-room = This room is not there any more.
refused-no-such-item = This is not there any more.
refused-no-such-request = This wish is not there any more.
refused-no-such-release = This question is not there any more.
refused-room-changed = The room has changed meanwhile. Please look again.
refused-room-not-empty = There are still people in this room.
refused-sides-would-meet = Two sides would meet in a private room.
refused-without-counsel = Somebody would be without their counsel.
refused-on-break = The room has a break already.
refused-not-on-break = The room has no break.
refused-already = This is so already.
refused-view-only = The mediator lets you look at the board only.
refused-not-approved = This wording was not approved.
refused-wording-changed = The wording has changed meanwhile. Please read it again.
refused-empty = Please write something first.
refused-too-long = This is too long. Please shorten it.
refused-too-many = There are as many of these as there may be. Delete or close what is no longer needed, then try again.
refused-bad-value = This value does not fit.
refused-too-frequent = Too much in a short time. Please wait a moment, then try again.
refused-too-large = This is too large.

### The mediator’s console

console-stage = Stage
console-find-key = Ctrl K
console-find-short = Find
console-page = Console: { $room } · { $title }
console-main = Your room and all rooms
console-parts = Parts of the console
console-rail = Requests, balance, agenda and chat
console-rail-parts = What stands beside the rooms
console-rail-steer = Overview
console-rail-chat = Chat
console-rail-notes = Notes
console-rail-shares = Sharing
console-jump-distress = Not safe: { $count }
console-jump-asking = Asking: { $count }
console-jump-rooms = Rooms: { $count }
console-jump-waiting = Waiting: { $count }
console-glance = At a glance
console-glance-asks =
    { $count ->
        [one] 1 asks for you
       *[other] { $count } ask for you
    }
console-glance-waits =
    { $count ->
        [one] 1 waits, for { $time }
       *[other] { $count } wait, the longest for { $time }
    }
console-glance-unheard = Unheard: { $sides }
console-asks-hand = { $name } raised a hand
console-silent = You have not heard them yet
console-rooms = Rooms
console-into-joint = the joint session
console-into-room = { $room }
console-open-caucus = Open a room
console-room-number = { $title } ({ $number })
console-people-in = People in { $room }
console-empty = Nobody is here.
console-you-here = You are here · { $time }
console-rests = Rests: nobody is heard until a mediator is back
console-kept-open = Goes on without a mediator
console-break-left = Break, { $time } left
console-here-for = { $time } here
console-not-confirmed = Has not confirmed yet: hears nothing, is not heard
console-they-hear = They hear you
console-they-do-not = Do not hear you
console-go-in = Go in
console-go-in-to = Go into { $room }
console-go-to = Go to { $room }
console-bring-everyone = Bring everyone here
console-let-go-on = Let them go on
console-keep-open = Let it go on without a mediator
console-rest-again = Let it rest without a mediator
console-keep-open-note = Otherwise both sides do not hear each other while no mediator is there
console-break-here = Break for this room…
console-end-break = End the break
console-close-room = Close this room
console-close-room-not = Only an empty room can be closed
console-actions-for = Actions for { $name }
console-drag = Drag { $name }
console-move-to = Move to { $room }
console-write = Write to { $name }
console-write-short = Write
console-ask-to-mute = Ask to mute
console-view-only = May only look at the board
console-view-only-set = Let them only look at the board
console-let-draw = Let them draw on the board
console-remove = Remove from the session…
console-picked-label = People who are picked
console-picked = Picked: { $names }
console-move-picked = Move to…
console-pick-none = Pick nobody
console-lobby-empty = Nobody waits
console-nobody-waits = Who opens their link and signs waits here until you let them in.
console-all-here = Everyone who was invited is here.
console-away = Not here: { $names }
console-bell-on = Sound when someone waits: switch on
console-bell-off = Sound when someone waits: switch off
console-signed = Agreement signed
console-not-signed = Agreement not signed
console-ready-ready = Ready
console-ready-limited = Ready, with limits
console-ready-trouble = Needs help
console-ready-unknown = Not checked yet
console-ready-details = What was checked
console-ready-details-of = What was checked: { $name }
console-mode-video = With sound and picture
console-mode-audio = With sound
console-mode-text = With text only
console-held = You asked them to wait: “{ $word }”
console-wrote = Wrote: “{ $text }”
console-you-wrote = You wrote: “{ $text }”
console-admit-to = Admit to…
console-hold = Hold
console-decline = Decline
console-hold-words = I am still in a conversation. I will fetch you as soon as I can.
console-not-done = Not done yet
console-nobody-told = Nobody has been told. Nothing changes until you press the last button.
console-move-title = Move { $names } to { $room }?
console-move-self = Go to { $room }?
console-move-self-do = Go there
console-joint-instead = Use the joint session instead
console-now = Now
console-after = After the move
console-after-confirm = Whoever is moved hears and is heard only after they confirm.
console-after-rests = The joint session rests while no mediator is there, if both sides are in it.
console-after-empty = { $room } would be empty. What was written there stays with those who were there.
console-room-now = { $room }, now
console-room-then = { $room }, after the move
console-leaving-room = Leaving { $room }
console-leaves = Leaves
console-arrives = Arrives
console-guard-sides-would-meet = Both sides would meet in a private room.
console-guard-room-of-other = This room is held with { $side }. { $names } would come into it.
console-guard-sides-would-meet-short = Both sides would meet
console-guard-without-counsel = { $name } would be without counsel.
console-guard-without-counsel-short = Without counsel
console-guard-without-counsel-how = { $names } stays in { $room }.
console-ack-sides-would-meet = I mean to bring both sides together in this private room
console-ack-without-counsel = I mean to go on without counsel there
console-room-changed = The room has changed meanwhile
console-look-again = I have looked at it again
console-room-gone = This room is closed now
console-nobody-to-move = They are there already, or they have left
console-asking = Asking for you
console-nobody-asks = Nobody asks for anything now.
console-asks-break = { $name } asks for a break
console-asks-private-word = { $name } asks to speak with you alone
console-asks-break-short = Asks for a break
console-asks-private-word-short = Asks to speak with you alone
console-start = Start { $minutes } min
console-start-minutes = Break of { $minutes } min
console-other-break = Another break for { $name }
console-break-more = More choices…
console-answer = Answer
console-wrote-to-you = { $name } wrote to you
console-put-away = Put away
console-balance = Time with each side
console-balance-who = not shown to parties
console-with-them-now = You are with them now, { $time }
console-not-yet-alone = Not alone with you yet
console-last-alone = Last alone with you { $time } ago
console-speaking = Speaking time
console-speaking-shown = parties see it too
console-speaking-room = Room
console-speaking-in = Speaking time in { $room }
console-speaking-none = Nobody has spoken yet in a room where you were. The figures follow every half minute.
console-speaking-show = Show it to everyone in the joint session
console-speaking-show-hint = From now on, and of the joint session only. Private rooms are never shown.
console-quality = Connection figures
console-quality-of = Connection of { $name }
console-quality-unknown = Not measured yet
console-quality-soon = The figures follow in a few seconds.
console-quality-elsewhere = { $name } is in another room. Figures would tell what goes on there, so they are shown only for people in your room.
console-agenda = Agenda
console-agenda-left = { $time } planned
console-agenda-empty = No topic yet. Add the first one.
console-agenda-audience = Everyone admitted reads the agenda.
console-topic-add = Add a topic
console-topic-edit = Change the topic
console-topic-keep = Keep the change
console-topic-note = Write a note for this room
console-topic-up = Move up
console-topic-down = Move down
console-topic-remove = Take it off the agenda
console-topic-title = Topic
console-topic-owner = Opened by
console-topic-nobody = Nobody in particular
console-topic-minutes = Minutes
console-topic-minutes-hint = Leave it empty if no time is planned.
console-topic-minutes-wrong = Please write a whole number, at most { $most }.
console-topic-left = { $time } left
console-topic-over = { $time } over
console-topic-used = Time used for { $title }
console-mark-current = This is the topic now
console-mark-done = It is done
console-mark-open = It is still to come
console-mark-parked = Park it for later
console-notes-on = Notes on { $title }
console-chat = Chat
console-chat-room = Chat of
console-chat-here = { $room } (you are here)
console-chat-of = Chat of { $room }
console-chat-none = There is no chat yet.
console-chat-empty = Nothing has been written here.
console-chat-read-only = Go into this room to write in it.
console-shared-line = shared with approval
console-notes = Your notes
console-note-write = New note
console-note-audience = Only you read this, in no room and no summary but your own.
console-note-about = About
console-note-whole = The whole session
console-note-keep = Keep the note
console-note-title = A note on { $title }
console-note-moved = You are in another room now. Copy what you need and open this there.
console-shares = Sharing across rooms
console-shares-none = Nothing was asked or shared yet.
console-share-ask = May I share this?
console-share-wording = The exact words that would cross
console-share-wording-hint = Leave out what is to stay here.
console-share-owner-first = First the person who answers for this side reads it and says yes or no.
console-share-target = Where it would be read
console-share-readers = Who would read it there now
console-share-nobody-there = Nobody is there now.
console-share-once = Once they have read it, it cannot be taken back. Only these words cross.
console-share-do = Ask the owner
console-share-to = Would go to: { $room }
console-share-waits = Waits for the answer of { $name }
console-share-approved = { $name } agreed to these words
console-share-now = Share it now in { $room }
console-share-drop = Give it up
console-share-refused = { $name } said no at { $time }. It stays there.
console-share-crossed = Shared in { $room } at { $time }
console-share-said-yes = { $name } agrees: you may share it now.
console-share-said-no = { $name } says no: it stays where it is.
console-letters = Words with { $name }
console-word-hold = Ask { $name } to wait
console-word-decline = Decline { $name }
console-word-write = Write to { $name }
console-word-answer = Answer { $name }
console-word-hold-do = Ask to wait
console-word-decline-do = Decline
console-word-write-do = Send
console-word-answer-do = Answer
console-word-text = Your words
console-word-audience = Only { $name } and the mediators read this.
console-decline-what = { $name } reads your words and cannot come in with this link.
console-break-title = Start a break
console-break-note = Nobody is heard or seen meanwhile. Nobody is told who asked.
console-break-minutes = Minutes
console-break-minutes-wrong = Please write a whole number from 1 to { $most }.
console-break-where = For
console-break-all = All rooms with people
console-break-all-do = Break for all rooms…
console-break-short = Break
console-announce-title = Write to all rooms
console-announce-short = Write to all
console-announce-note = The same words stand in every room at once.
console-announce-text = Your words to everyone
console-announce-audience = Everyone reads this: { $names }.
console-announce-nobody = Nobody has been admitted yet.
console-remove-ask = Remove { $name } from the session?
console-remove-what = { $name } leaves at once, and the link stops working for good. The others are told that { $name } left.
console-remove-instead = To speak with them alone, open a caucus instead.
console-remove-do = Remove { $name }
console-do-move = Move { $name } to { $room }
console-do-admit = Admit { $name } to { $room }
console-do-caucus = Open a caucus with { $side }
console-do-bring = Bring everyone to the joint session
console-do-speaking-show = Show speaking time in the joint session
console-do-speaking-hide = No longer show speaking time in the joint session
console-do-stage = Go to the stage: { $stage }
console-hearers = Who hears you now
console-hearers-how = As the server routes it: only this room, and only who confirmed it.
console-closing-title = End the session
console-closing-short = End
console-closing-steps = Steps to the end
console-closing-step-write = Write it down
console-closing-step-show = Everyone reads it
console-closing-step-end = End
console-closing-outcome = How it ends
console-closing-points = Agreed points
console-closing-next = Next steps
console-closing-one-a-line = One a line.
console-closing-audience = Everyone who was admitted reads these words as soon as you show them: { $names }.
console-closing-nobody = Nobody else is here to read it.
console-closing-show = Show it to everyone
console-closing-shown = Everyone present reads this now
console-closing-shown-to = It stands on the screens of { $names }.
console-closing-rewrite = Change the words
console-closing-go-on = Go on to the end
console-closing-later = Not now
console-closing-back = Back
console-closing-what = This ends the session for everyone
console-closing-what-how = Nobody is heard or seen any more, and nothing more can be written. The summaries are yours to give afterwards.
console-closing-end = End the session now
console-packets = Whose summary holds what
console-packets-how = Each person’s summary holds only what that person was told.
console-packets-failed = The preview cannot be shown now.
console-part-outcome = outcome
console-part-attendance = attendance
console-part-stages = stages
console-part-agenda = agenda
console-part-breaks = breaks
console-part-released = what was shared
console-part-board = joint board
console-part-chat = joint chat
console-part-caucuses = their own caucuses
console-part-private-notes = own notes
console-part-pad = the mediators’ pad
console-part-breaches = breaches of confidentiality
console-part-none = Nothing: this person was not there.
console-over-title = The session has ended
console-over-note = Ended
console-over-lede = Nobody is heard or seen any more. Here you give the summaries.
console-over-outcome = How it ended
console-publish = Summaries
console-publish-to = Give { $name } their summary
console-published = They can read theirs: { $names }
console-own-summary = Your own summary (PDF)
console-summary =
    { $time } · { $people ->
        [one] { $people } person
       *[other] { $people } people
    } in { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    }
console-count =
    { $count ->
        [0] Empty
        [one] { $count } person
       *[other] { $count } people
    }
console-lobby-note =
    { $count ->
        [one] { $count } person waits · { $time }
       *[other] { $count } people wait · { $time }
    }
console-waits =
    { $count ->
        [one] { $names } waits in the lobby.
       *[other] { $names } wait in the lobby.
    }
console-move-do =
    { $count ->
        [one] Move { $count } person
       *[other] Move { $count } people
    }
console-came =
    { $count ->
        [one] { $names } has come.
       *[other] { $names } have come.
    }
console-went =
    { $count ->
        [one] { $names } has gone.
       *[other] { $names } have gone.
    }
console-along =
    { $count ->
        [one] { $names } would come along now.
       *[other] { $names } would come along now.
    }
console-guard-sides-would-meet-how = { $coming } would be with { $others }. What is said there would no longer be private to { $side }.
console-announce-do =
    { $count ->
        [one] Send to { $count } person
       *[other] Send to { $count } people
    }
console-publish-how =
    { $days ->
        [one] Their own link opens it for { $days } day. Each person gets only their own.
       *[other] Their own link opens it for { $days } days. Each person gets only their own.
    }
console-publish-do =
    { $count ->
        [one] Give { $count } summary
       *[other] Give { $count } summaries
    }

### Showing a screen

screen-show = Show my screen
screen-show-short = Show screen
screen-stop = Stop showing my screen
screen-stop-short = Stop showing
screen-ask = Show your screen?
screen-ask-who =
    { $count ->
        [one] This person will see it. You are here: { $room }.
       *[other] These { $count } people will see it. You are here: { $room }.
    }
screen-ask-nobody = Nobody else is here now.
screen-ask-content = Nobody can mark what is on a screen as confidential, and nobody can take back what has been seen
screen-ask-window = Choose one window rather than the whole screen: otherwise everything that pops up is seen too.
screen-ask-console = The console shows other rooms, requests and your notes. Choose another window, never this one.
screen-ask-choose = Choose what to show
screen-ask-no = Do not show it
screen-ask-came =
    { $count ->
        [one] { $names } has come in. Show your screen to this person too?
       *[other] { $names } have come in. Show your screen to them too?
    }
screen-ask-changed = Other people are here now. Show your screen to them?
screen-ask-held = Your screen is not shown at the moment.
screen-ask-go-on = Show it to everyone here
screen-showing = You are showing your screen to { $names }
screen-showing-nobody = You are showing your screen. Nobody else is here.
screen-nothing = Nothing is shown.
screen-failed = Your browser could not show a screen.
screen-now-shown = Your screen is shown now.
screen-started = { $name } shows their screen.
screen-over = { $name } no longer shows their screen.
screen-over-ended = Your screen is not shown any more.
screen-over-by-mediator = A mediator has ended the showing of your screen.
screen-over-came = Somebody has come in. Your screen is not shown at the moment.
screen-over-went = Somebody has gone. Your screen is not shown at the moment.
screen-over-paused = The room pauses. Your screen is not shown any more.
screen-over-line-lost = Your connection was lost. Your screen is not shown any more.
screen-may = The mediator lets you show your screen. You find it among the controls.
screen-may-not = You can no longer show your screen. The mediator has ended that.
screen-of = Screen of { $name }
screen-coming = The screen will be here in a moment…
screen-paused = The screen does not reach you now. If your connection is too weak, it comes back by itself. If it stays away, your browser cannot show this kind of picture; another browser may.
screen-actual = In its own size
screen-end = Stop the screen of { $name }
console-let-show = Let them show their screen
console-let-show-not = No longer let them show their screen

# What crosses, and what does not
regime-closed = What is said in private stays private
regime-closed-how = What is said in a private room stays there. Something leaves it only after its own side has agreed to the exact words.
regime-closed-mediator = The closed rule holds: one thing at a time, and only after its side has agreed to the exact words.
regime-open = What is said in private may be told elsewhere
regime-open-how = What is said in a private room may be told elsewhere in its own words, unless its side marks it confidential. For other words the side is asked.
regime-open-mediator = The open rule holds: what its side has not marked confidential may be told in its own words. For other words the side is asked.
confidential-mark = Confidential
confidential-do = Keep confidential
confidential-do-of = Keep confidential: { $what }
confidential-undo = No longer confidential
confidential-undo-of = No longer confidential: { $what }
ledger-title = May I share this?
ledger-where = Ask about this room
ledger-none = You were told nothing in other rooms yet.
ledger-sum = { $yes } of { $all } may be told in { $room }.
ledger-tier-mediator-only = Mediators only
ledger-tier-consultation = One side by itself
ledger-tier-caucus = Caucus
ledger-tier-joint = Joint session
ledger-here = Yes: it was said here.
ledger-crossed = Yes: it was shared here, in the words that stand there.
ledger-cleared = Agreed, but not told yet: share it first, above.
ledger-consented = In exactly these words, yes: the open rule holds.
ledger-asked = Not yet: its side has not answered.
ledger-ask = Not in { $room }. Who would read it there: { $names }
ledger-refused = No: its side refused. Who would read it there: { $names }
ledger-clear = Make a cleared version
ledger-prepare = Prepare to share it
screen-guard-title = Hidden while your screen is shown
screen-guard-what = Your screen is seen by { $names }. What you know from other rooms stays out of sight.
screen-guard-show = Show it all the same
release-change = Change the words
release-change-label = The words that may be told
release-change-hint = Your mediator may tell exactly these words, or ask you again.
release-change-do = These words may be told
release-change-not = Back to the mediator’s words
release-elements = { $count ->
    [one] One element of the board would go along.
   *[other] { $count } elements of the board would go along.
}
console-share-prepare = Prepare to share it
console-share-open = The open rule holds: in these exact words it counts as agreed. If you change them, its side is asked.
console-share-elements-hint = These words stand with the copy. The elements cross as they are drawn now.
console-share-elements = { $count ->
    [one] with one element of the board
   *[other] with { $count } elements of the board
}
console-share-asks-anew = Other words are a new question: the owner is asked again.
console-share-reworded = { $name } gave these words: you may share exactly them
console-share-consented = Agreed by the open rule, in these exact words
console-share-own = These are your own words
console-share-given-up = Given up at { $time }. It stays there.
console-share-edited = It was changed at { $time }, so the question ended. It stays there.
console-share-said-other = { $name } gave other words: read them under Sharing.
console-share-said-confidential = { $name }’s side marked it confidential: it is no longer agreed.
console-notes-which = Which notes
console-notes-own = For me alone
console-notes-pad = Mediators’ pad
console-pad = Mediators’ pad
console-pad-audience = All mediators read this, also those who were not in the room. Write only what they may know.
console-pad-keep = Put it on the pad
console-note-on-topic = Topic: { $title }
board-share = { $count ->
    [0] Prepare a release
    [one] Prepare a release of one element
   *[other] Prepare a release of { $count } elements
}
board-choose = Choose to share
admin-regime = What may be told from private rooms
# ---- how it stands with people: help, distress, readiness, one's word, waiting ----

request-help = Ask for help
request-help-asked = Help asked
request-help-back = Take back my call for help
request-help-sent =
    { $count ->
        [one] { $name } has your call for help. Nobody else sees it.
       *[other] { $name } have your call for help. Nobody else sees it.
    }
request-reason-open = Say why
request-reason = Why, if you like
request-reason-hint = Only the mediators read this. You need no reason.
request-reason-send = Send
request-reason-said = You wrote:
distress-signal = I do not feel safe
distress-back = Take back my signal
distress-sent =
    { $count ->
        [one] { $name } sees your signal. Nobody else does.
       *[other] { $name } see your signal. Nobody else does.
    }
distress-sent-minimal = It is noted.
ready-say = I am ready
ready-said = You are ready
ready-note = Only the mediator sees who is ready. The break ends with its time, or when the mediator says so.
moving-title-again = Back to { $room }
moving-back-joint = Back to the joint session
attest-why = Everyone says this on coming in, and again after each break. Only the mediators read who is with you.
attest-company = Who is with you?
attest-alone = I am alone
attest-with = Somebody is with me
attest-who = Their names
attest-who-hint = Everyone near you who can hear or see this
attest-who-missing = Please name them, or choose “I am alone”.
attest-recording = I do not record this, and nobody with me does
attest-relaying = I do not pass on to others what is said here
attest-do = Confirm
attest-missing = Please answer all of it. You are heard after that.
wait-about = About { $time } more
wait-later = It takes longer than expected. The mediator is reminded of you.
wait-unknown = How long it takes is not known yet
wait-changed = There is news about your wait.
wait-minimal-title = Please wait a little
check-in-ask = You have waited for { $time }. Are you all right?
check-in-well = I am fine
check-in-not = I need something
check-in-thanks = Thank you. The mediator sees your answer.
check-in-write = You can also write to the mediator.
console-asks-help = { $name } asks for help
console-asks-help-short = Asks for help
console-distress = Not feeling safe
console-distress-short = Does not feel safe
console-distress-from = { $name } does not feel safe
console-distress-say = { $name } does not feel safe.
console-distress-do = What you can do
console-distress-title = { $name } does not feel safe
console-distress-note = Only mediators see this. Nothing that you do here tells the others why.
console-distress-to-room = Move { $name } to { $room }
console-distress-new-room = Open a private room for their side
console-distress-pause = Pause for { $minutes } min: { $room }
console-distress-go-in = Go in to { $name }
console-distress-close = Close this: it is settled
console-distress-earlier =
    { $count ->
        [one] One earlier signal
       *[other] { $count } earlier signals
    }
console-distress-closed = { $name }: { $at } to { $until }, closed by { $by }
console-distress-taken-back = { $name }: { $at } to { $until }, taken back
console-waiting-list = Waiting
console-wait-since = waits for { $time }
console-wait-told = told: until { $time }
console-wait-late = Longer than agreed
console-wait-late-say = { $name } waits longer than agreed.
console-wait-do = Say how long
console-wait-title = What you tell { $name }
console-wait-send = Tell them
console-wait-minutes = Minutes it may take
console-wait-minutes-hint = 0: not known yet
console-wait-minutes-wrong = A whole number from 0 to { $most }.
console-wait-minimal = Show the time alone
console-wait-minimal-hint = Their screen names no person and no room, for whoever may look over their shoulder.
console-wait-word = A word, if you like
console-wait-audience = Read by { $names } and the mediators. Nobody else sees that they wait.
console-wait-well = Fine at { $time }
console-wait-not-well = Needs something since { $time }
console-ready = Ready
console-ready-count = { $ready } of { $count } ready
console-attested-with = With them: { $who }
admin-attestation = Everyone says who is with them, before they are heard
admin-attestation-hint = On coming in and after each break: alone or with whom, not recording, not passing on. Only mediators read it.
admin-checkIn = Ask how they are after a wait of
admin-checkIn-hint = In minutes
admin-nudge = Remind the mediator after a wait of
admin-nudge-hint = In minutes, where nobody named a time
admin-problem-wait = A whole number of minutes from 1 to { $most }.
refused-not-attested = Please say first who is with you.

# Rooms of every kind: who hears there, knocking, opening and renaming

room-hold = Hold room
room-hears-joint = Everyone in the joint session hears you here. The agreement to mediate protects what is said.
room-hears-caucus = Only those in this room hear you, with a mediator. What is said here goes no further unless you approve it.
room-hears-consultation = Your side by itself: no mediator hears or reads anything here unless one of you lets them in. Between client and lawyer, legal privilege may apply.
room-hears-counsel = The lawyers in this room hear each other. The parties hear and read nothing of it.
room-hears-mediators = Only those who mediate hear each other here.
room-hears-hold = You wait here for your place. You hear the mediators and they hear you; you and others who wait do not hear each other.
knock-title = { $name } is knocking
knock-answer = Answer
knock-ask = Let { $name } in?
knock-for = asked for by { $name }
knock-what = Until you let them in, { $name } hears and sees nothing of this room. Once in, they hear everyone here and see what is added from then on, nothing from before.
knock-once = It holds for this one time.
knock-yes = Let in
knock-no = Not now
console-named-caucus = Caucus, { $title }
console-named-consultation = Consultation, { $title }
console-named-counsel = Counsel caucus, { $title }
console-named-mediators = Mediators, { $title }
console-named-hold = Hold room, { $title }
console-open-room = Open a room
console-open-room-do = Open the room
console-open-other = Another kind of room
console-open-other-note = Consultation, counsel caucus, mediators’ room, hold room
console-room-kind = What is the room for?
console-room-side = With which side
console-room-lawyers = For which lawyers
console-room-lawyers-few = Choose lawyers of at least two sides.
console-room-name = Name of the room
console-rename-room = Rename
console-rename-room-do = Rename
console-rename-told = Mediators and those who know this room read it.
console-consults-alone = By themselves, you hear nothing
console-knock = Knock
console-knocking = Knocking
console-knock-back = Take it back
console-knock-over = { $room }: nobody let you in.
console-guard-observer-in-private = { $name } is an observer and would be in a private room.
console-ack-observer-in-private = The people in this room agree that an observer is there
refused-observer-in-private = An observer would be in a private room.
refused-hold-first = Nobody comes from the lobby straight into a private room that is not held for them. Admit them to the joint session or a hold room first.
refused-knock-first = They are by themselves there. Knock, and somebody in the room lets you in.
refused-not-for-them = This kind of room is not for that person.
refused-nobody-there = Nobody is there who could let somebody in.
refused-not-here = People who wait here do not reach each other. You can write to the mediators.
moving-title-consultation = You are moving to your side’s private consultation
moving-title-counsel = You are moving to a counsel caucus
moving-title-mediators = You are moving to the mediators’ room
moving-title-hold = You are moving to a hold room

# A breach of confidentiality
breach-title = Enter a breach of confidentiality
breach-note = When you must tell somebody outside what was said here. It is entered for the mediators; nobody else here is told.
breach-reason = Why
breach-threat = A threat to somebody’s life or health
breach-child = A child’s welfare
breach-mandated-report = A report that the law asks for
breach-court-order = A court’s order
breach-text = What was told, and to whom
breach-audience = All mediators read this, and it stays.
breach-password = Your password
breach-password-hint = Of your account. If you came by a link and have no account, leave it empty.
breach-password-wrong = This password is not right. Nothing was entered.
breach-do = Enter the breach
breach-entries = Breaches of confidentiality

## The floor: hands, turns, a time that is shown; and a mediator's voice in all rooms

hand-raise = Raise hand
hand-raised-short = Hand raised
hand-lower = Lower my hand
hand-lower-theirs = Lower hand
hand-raised-say = Your hand is raised. Those in this room and the mediators see it.
hand-lowered-say = Your hand is lowered.
hand-up = Hand raised
hand-up-say = { $name } raised a hand.
hands-title = Raised hands
hands-count =
    { $count ->
        [one] 1 hand
       *[other] { $count } hands
    }
floor-title = Who speaks
floor-has = Has the floor
floor-turn = Turn { $place }
floor-yours = You have the floor
floor-theirs = { $name } has the floor
floor-next = Next: { $names }
floor-you = you
floor-nobody = Nobody has been given the floor. Everyone may speak.
floor-time-up = Time is up
floor-time-up-say = Your time is up. You can finish your thought.
floor-give-back = I have finished
floor-minutes = Time for a turn
floor-minutes-of =
    { $count ->
        [0] No set time
        [one] 1 minute
       *[other] { $count } minutes
    }
floor-order = Order of turns
floor-give = Give the floor
floor-give-next = Give the floor now
floor-line-up = Add to the order
floor-up = Earlier
floor-down = Later
floor-skip = Take out of the order
floor-add = Add somebody
floor-openings = Opening statements
floor-take = End the turn
address-title = Speak to all rooms
address-note = Your voice, without your picture, is heard in every open room, but not where a side is by itself. You hear nobody from there. It ends after a minute by itself.
address-taken = Another mediator is speaking to all rooms.
address-hold = Hold to speak
address-let-go = Let go to end
address-start = Speak to all rooms
address-stop = Stop speaking to all rooms
address-lasting = Without holding
address-lasting-hint = One press begins, another ends.
address-you = You are speaking to all rooms
address-heard-in = You are heard in: { $rooms }
address-banner = { $name } is speaking to all rooms
address-one-way = You hear the mediator. The mediator does not hear you now.
address-here = What the mediator says now is heard in the other rooms too. What you say is not.
address-over = Nobody is speaking to all rooms any more.
announced-here-by = { $name } to this room
console-announce-rooms = To which rooms
console-announce-few = In each room it stands as words to this room. No room learns which others have it.
refused-turns-changed = Somebody changed the order of turns meanwhile. Look at it again.

# Two people who are kept apart

chat-through-mediator = Through the mediator
refused-no-contact = These two are kept apart: they never sit in one room, and neither learns of the other.
refused-sides-apart = In this session the sides never sit in one room.
refused-together-now = They sit in one room at this moment, or are being called back to one. Please separate them first.
refused-called-back = People are being called back to the joint session, and were told how many will be there. Bring them now or call it off first.
refused-names-one-kept-apart = This names somebody to a person who must not learn of them. Please choose other words.
console-keep-apart = Keep apart from…
console-keep-apart-title = Keep { $name } apart
console-keep-apart-told = Only mediators know of this. Nobody else is told, neither these two nor anybody in a room with them.
console-keep-apart-what = The two will never sit in one room, not in a group and not through an interpreter. Neither will learn the other’s name, presence or timing from this service: not in agenda, board, chat or summary. This holds for the whole session and cannot be taken back.
console-keep-apart-from = Apart from
console-keep-apart-together = In the same room at this moment, or with their interpreter
console-keep-apart-first = { $one } and { $other } are in one room. Bring one of them elsewhere first.
console-keep-apart-choose = Keep apart
console-keep-apart-do = Keep { $one } and { $other } apart
console-apart-from = Kept apart from { $names }
console-apart-never = { $one } and { $other } are kept apart. They never sit in one room.
console-apart-never-how = Nobody can go past this. Bring one of them elsewhere first, and the other in afterwards: neither will learn that the other was there.
console-sides-apart = In this session the sides never sit in one room.
console-sides-apart-how = It was set up as a shuttle session. You go between them, one side at a time.
console-barrier-no-contact-short = Kept apart from somebody there
console-barrier-sides-apart-short = The sides never meet here

admin-room-kind = Kind of room
admin-presets = Rooms to begin with
admin-preset-two-sides = Two sides
admin-preset-multi-party = Several parties
admin-preset-shuttle = Shuttle only
admin-shuttle = The sides never meet
admin-shuttle-how = People of opposing sides cannot be brought into one room, not even the joint session.
admin-apart = Never meet
admin-apart-hint = Two people under a no-contact order never sit in one room, and neither learns of the other from this service. Only mediators know of it. It holds for the whole session.
admin-apart-add = Keep two people apart
admin-apart-one = This person
admin-apart-other = never meets
admin-apart-remove = Take this away
admin-apart-title = The title is shown to everyone: it must name neither of them.
admin-problem-apart = Please choose two different people.
admin-apart-at = No-contact order { $at }

# A mediator's own presets

preset-own = Your presets
preset-own-how = A preset brings rooms, roles and rules. People whom you have already named below stay.
preset-use = Use
preset-used = “{ $name }” is in use
preset-used-how = Rooms and rules below stand as you kept them. You can still change everything.
preset-more = More for { $name }
preset-rename = Rename…
preset-replace = Put what this page says in its place…
preset-delete = Delete…
preset-rooms =
    { $count ->
        [one] { $count } private room
       *[other] { $count } private rooms
    }
preset-sides =
    { $count ->
        [one] { $count } side
       *[other] { $count } sides
    }
preset-regime-closed = closed rule
preset-regime-open = open rule
preset-keep = Keep as a preset…
preset-keep-title = Keep this set-up for other sessions
preset-keep-do = Keep it
preset-replace-do = Replace it
preset-name = Name of the preset
preset-name-hint = Only you read it. Name no person and no case in it.
preset-there = You have a preset called “{ $name }”. It will be replaced.
preset-full = You have as many presets as there may be ({ $most }). Replace or delete one first.
preset-room-names = Names of the rooms
preset-room-names-hint = They will be read in other sessions. A room without a name is called by its side or kind.
preset-problem-name = Please name the preset.
preset-problem-names = This has the name of somebody here. A preset is for other sessions: please leave it out.
preset-not-kept = A preset names nobody
preset-not-kept-what = Not kept are the title, the names of people and sides, who never meets, and the words of the agreement.
preset-kept = Kept as “{ $name }”
preset-kept-how = You find it at the top whenever you make a session.
preset-rename-title = Rename “{ $name }”
preset-rename-do = Rename
preset-delete-ask = Delete “{ $name }”?
preset-delete-what = Sessions that were made with it stay as they are.
preset-delete-do = Delete the preset
preset-failed-already = You have a preset of this name. Please choose another name.
preset-failed-unfit = This set-up cannot be kept. Please check the minutes and the days, and the side of each room.
preset-failed-list = Your presets cannot be read now. You can make the session without them.
admin-agreement-own = You changed these words. Please check that they fit the rule that holds here: { $rule }.
admin-title-hint-apart = Everyone with a link reads it. Two people here never meet: it must name neither of them.
admin-title-names-one = Two people here never meet, and the title names one of them to the other. Please choose a title without names.
invite-apart = Who must this person never meet?
invite-apart-hint = Tick somebody only where there is a no-contact order. Nobody but the mediators learns of it.
invite-apart-chosen = They will never be in one room
invite-apart-chosen-how = No move and no group brings them together, and neither learns of the other from this service. It holds for the whole session and cannot be taken back.
invite-names-one = The title of this session, or the word with which it was adjourned, names one of these people to the other, and everyone reads it. The mediator can change that word. If it is the title, please make another session, with a title without names.
admin-failed-too-many = There are as many as there may be.
admin-failed-bad-value = Something here does not fit together. Please check roles, sides and rooms.
admin-failed-session-over = This session has ended.
room-hears-caucus-open = Only those in this room hear you, with a mediator. What is said here may be passed on in its own words, unless your side marks it confidential.

# Adjournment to another day
adjourned-note = Adjourned
adjourned-day-and-time = { $date }, { $time }
adjourned-title-day = We meet again: { $when }
adjourned-title-open = We meet again on another day
adjourned-zone = In your time zone: { $zone }
adjourned-open-note = The day is not set yet. It will stand here as soon as { $name } sets it.
adjourned-lede = The mediation has stopped for now. Nothing is lost: what was said, written, drawn and agreed is kept, and only those who could read it can read it.
adjourned-say = The mediation is adjourned. { $title }.
adjourned-word-from = A word from { $name }
adjourned-then = On that day
adjourned-then-link = You open the same link
adjourned-then-link-note = It stays valid until then and beyond. You need no new one, and you sign nothing again.
adjourned-then-check = You check how you look and sound
adjourned-then-check-note = Nobody sees or hears you meanwhile.
adjourned-then-word-note = Then you say again whether you are alone, and that you do not record.
adjourned-then-in =
    { $count ->
        [one] { $name } lets you in
       *[other] A mediator lets you in
    }
adjourned-then-in-note = Then you find everything as you left it.
adjourned-sign = The agreement to mediate
adjourned-sign-note = You have not signed it yet. You can read and sign it now, or on that day.
adjourned-sign-do = Read the agreement
adjourned-read = What you can read
adjourned-read-note = The same as before, and nobody else’s words. It stays folded until you open it, in case somebody looks over your shoulder.
adjourned-read-announced = Announcements
adjourned-read-chat = Chat: { $room }
adjourned-read-notes = Notes on the agenda
adjourned-back-title = The mediation goes on
adjourned-back = Everything is as you left it. You sign nothing again. Check how you look and sound, then ask to come in.
adjourned-console-day = Adjourned until { $when }
adjourned-console-open = Adjourned until further notice
adjourned-console-lede = Nobody is heard, seen or let in, and everything is kept. The date alone opens nothing: the mediation goes on when you reconvene.
adjourned-reconvene = Reconvene
adjourned-reconvene-title = Go on with the mediation?
adjourned-reconvene-what = From now on people can ask to come in. Each checks how they look and sound and waits until you let them in. You go in first.
adjourned-reconvene-word = From now on people can ask to come in. Each checks how they look and sound, says again whether they are alone and do not record, and waits until you let them in. You go in first.
adjourned-reconvene-early = Everybody was told: { $when }. That is still ahead.
adjourned-letters = Who wrote to you
adjourned-letters-none = No letter waits for an answer.
adjourned-rooms = Rooms for that day
adjourned-rooms-open = Prepare a room
adjourned-people = Who will come
adjourned-unsigned = Not signed yet
adjourned-declined = Declined
adjourn-palette = Adjourn to another day…
adjourn-title = Adjourn to another day
adjourn-note = The mediation stops for everybody at once, and goes on another day.
adjourn-change = Set another day
adjourn-change-do = Set another day…
adjourn-when = When it goes on
adjourn-when-day = On a day
adjourn-when-open = The day is not known yet
adjourn-day = Day
adjourn-time = Time
adjourn-zone = Your time zone: { $zone }. Everybody reads it in their own.
adjourn-wrong = Please choose a day and a time that lie ahead, within a year.
adjourn-word = A word to everyone
adjourn-word-audience = Everyone with a link reads this, also who has not come yet.
adjourn-what = What happens
adjourn-what-out = Everybody leaves their room at once and reads the day. Nobody learns where others were.
adjourn-what-kept = Kept: chat, boards, notes, agenda, drafts, what was shared, rooms, and who never meets. Breaks, turns and requests end.
adjourn-what-meanwhile = Meanwhile nobody is heard or let in. You can prepare rooms and agenda, keep notes, and write with each person.
adjourn-what-links = Links stay valid beyond that day. Nobody signs again; everybody is let in by a mediator again.
adjourn-do = Adjourn
adjourn-do-until = Adjourn until { $when }
adjourn-set = Set this
adjourn-set-until = Set { $when }
adjourn-instead = Not finished? The mediation can go on another day, with everything kept.
refused-adjourned = The mediation is adjourned. This is possible again when it goes on.
admin-adjourned = Adjourned until { $when }
admin-link-outlasts = Links that open now stay valid beyond that day. A link that has expired has to be renewed.
summary-adjourned = Adjourned
summary-adjourned-word = Adjourned: { $word }
console-part-adjournments = adjournments

# ---- called back into the joint session ----

recall-title = You go back to the joint session in { $time }
recall-others =
    { $count ->
        [0] Nobody else may be there yet.
        [one] Up to { $count } other person will be able to hear and see you there.
       *[other] Up to { $count } other people will be able to hear and see you there.
    }
recall-off = Before you enter you are asked once more. Until then nobody there hears or sees you.
recall-wait = Wait, I need a moment
recall-waits-title = You stay here
recall-waits = The mediator knows that you need a moment. Nobody else is told.
recall-come = I can come now
recall-say = In { $time } you go back to the joint session.
recall-soon-say = You go back to the joint session in a few seconds.
recall-lifted = You stay here for now
recall-lifted-note = You are not called back to the joint session any more.
console-recall = Call everyone back
console-do-recall = Call everyone back to the joint session, with a countdown
console-recall-when = When
console-recall-at-once = At once
console-recall-in = In { $time }
console-recall-hint = Each of them sees the countdown and how many people will be there, and can ask for a moment. Only mediators see who does.
console-everyone-but = Not among them: { $names }. Whoever waits in a hold room stays there until you place them yourself.
console-recall-do =
    { $count ->
        [one] Call { $count } person back in { $time }
       *[other] Call { $count } people back in { $time }
    }
console-recall-label = Called back to the joint session
console-recall-title = Back to the joint session in { $time }
console-recall-who = Called back: { $names }
console-recall-waits =
    { $count ->
        [one] { $names } needs a moment and stays
       *[other] { $names } need a moment and stay
    }
console-recall-now = Bring them now
console-recall-longer = One minute more
console-recall-call-off = Call it off
console-recall-called-off = { $name } called it off: nobody goes back to the joint session.
console-recall-failed = Nobody was moved
console-recall-failed-note = The joint session is not as it was when the countdown began: no mediator is there, or somebody would come along whom nobody was shown. Those who were called back have been told that they stay.
console-recall-again = Look at it again
console-recall-stays =
    { $count ->
        [one] { $names } needed a moment and has stayed
       *[other] { $names } needed a moment, or stayed with who did
    }
console-recall-bring = Bring them over…
doors-title = The doors are closed just now.
doors-known =
    { $count ->
        [one] { $name } knows that you are here.
       *[other] { $name } know that you are here.
    }
doors-then = You need to do nothing. As soon as the doors open, this page goes on by itself. You may also try again later.
doors-try = Try again
refused-locked = The doors are still closed. The mediator knows that you are here.
console-lock = Lock the session: nobody else comes in
console-unlock = Unlock the session: people can come in again
console-locked = Locked: nobody else comes in
console-locked-asked = { $names } asked to come in
console-unlock-do = Unlock
