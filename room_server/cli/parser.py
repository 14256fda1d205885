"""The command line's words, and the help that one can learn from."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

DESCRIPTION = "A self-hosted server for mediations: joint sessions, private caucuses, and proof that nothing crosses."

EXAMPLES = """\
examples:
  room-server serve --sample             try it: prints a link for a mediator and two parties
  room-server serve                      serve; data is kept in ./room-data
  room-server account first-run 'Mara Lindqvist'
                                         a link with which a mediator chooses a password
  room-server session new --title 'Petrov and Okafor' --mediator 'Mara Lindqvist' \\
      --person 'Ana Petrov:party:a:Tenant' --person 'Ben Okafor:party:b:Landlord'
                                         make a session; prints a personal link for each
  room-server doctor                     is everything as it should be? what to do if not
  room-server config                     every setting, its value, and where that comes from

Settings come from the environment (ROOM_SERVER_PORT=8080), from a TOML file (--config) or are defaults.
Commands work while a server runs on the same data folder, and while none does."""

SESSION_EXAMPLES = """\
a person is written as NAME:ROLE:SIDE:SIDE NAME, where SIDE is a letter and the last two may be left out:
  --person 'Ana Petrov:party:a:Tenant'
  --person 'Luis Ruiz:counsel:a'
  --person 'Nadia Haddad:interpreter'
roles: mediator, co-mediator, party, counsel, representative, support-person, interpreter, expert, observer

with --file, a TOML file says it all:
  title = "Petrov and Okafor"
  [[people]]
  name = "Mara Lindqvist"
  role = "mediator"
  [[people]]
  name = "Ana Petrov"
  role = "party"
  side = "a"
  side_name = "Tenant"
  [[rooms]]
  title = "Tenant and mediator"
  side = "a"
  kind = "caucus"
"""

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # argparse has no public name for it


def parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    top = _parser("room-server", DESCRIPTION, EXAMPLES)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_serve(commands)
    _add_session(commands)
    _add_account(commands)
    _add_media_worker(commands)
    _add_verify(commands)
    _common(commands.add_parser("doctor", help="look at everything that serving needs, and say what to do"))
    config = _common(commands.add_parser("config", help="print every setting with its value and source"))
    config.add_argument("--table", action="store_true", help="print names, units, defaults and meanings, in Markdown")
    return top


def _parser(name: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        name, description=description, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _common(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add what every command takes."""
    parser.add_argument("--config", metavar="FILE", help="a TOML file with settings")
    parser.add_argument("--data", metavar="FOLDER", help="the folder of the embedded store (default: room-data)")
    return parser


def _add_serve(commands: Commands) -> None:
    serve = _common(commands.add_parser("serve", help="run the server until TERM or Ctrl+C"))
    serve.add_argument("--sample", action="store_true", help="make a sample session and print its three links")
    serve.add_argument("--memory", action="store_true", help="keep everything in memory only; it is gone at the end")
    serve.add_argument("--host", metavar="ADDRESS", help="address to listen on (default: 127.0.0.1)")
    serve.add_argument("--port", type=int, metavar="PORT", help="port to listen on (default: 8080; 0: any)")


def _add_media_worker(commands: Commands) -> None:
    worker = _common(
        commands.add_parser(
            "media-worker",
            help="lend this machine's media workers to servers on other hosts (REDIS_URL, media_tls_...)",
            description="TERM lets them end after their last session; a second TERM ends them at once.",
        )
    )
    worker.add_argument(
        "--listen", metavar="ADDRESS:PORT", required=True, help="where servers reach it; its certificate names ADDRESS"
    )


def _add_verify(commands: Commands) -> None:
    verify = _common(
        commands.add_parser(
            "verify",
            help="check an exported log offline: nothing was changed, left out, doubled or moved",
            description="The exit code is 1 when something was; what, and where, is printed.",
        )
    )
    verify.add_argument("file", metavar="FILE", help="what `session export` wrote")
    verify.add_argument("--key", metavar="KEY", required=True, help="the public key, as `session export` prints it")


def _add_session(commands: Commands) -> None:
    group = commands.add_parser("session", help="make, list, change and delete sessions")
    session = group.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = session.add_parser(
        "new",
        help="make a session and print its links",
        epilog=SESSION_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _common(new)
    new.add_argument("--file", metavar="FILE", help="a TOML file that describes the session")
    new.add_argument("--title", metavar="TEXT", help="what the session is called")
    new.add_argument("--mediator", action="append", default=[], metavar="NAME", help="a mediator; may be repeated")
    new.add_argument("--person", action="append", default=[], metavar="PERSON", help="anybody else; may be repeated")
    new.add_argument("--room", action="append", default=[], metavar="TITLE:SIDE", help="a caucus to prepare")
    new.add_argument("--attestation", action="store_true", help="everyone says who is with them before they are heard")
    new.add_argument(
        "--check-in-minutes", type=int, default=10, help="after waiting so long people are asked how they are (10)"
    )
    new.add_argument(
        "--nudge-minutes", type=int, default=15, help="after so long the mediator is reminded of who waits (15)"
    )
    new.add_argument("--chat-in-summary", action="store_true", help="the joint session's chat goes into the summaries")
    new.add_argument("--retention-days", type=int, metavar="DAYS", help="how long summaries open after the end")
    new.add_argument("--account", default="", metavar="NAME", help="the mediator's account in whose list it appears")
    _common(session.add_parser("list", help="list all sessions"))
    show = _common(session.add_parser("show", help="show a session's people and links"))
    delete = _common(session.add_parser("delete", help="delete a session, and say what was removed"))
    invite = _common(session.add_parser("invite", help="invite one more person and print the link"))
    renew = _common(session.add_parser("renew", help="print a fresh link for a person; older ones are dead"))
    revoke = _common(session.add_parser("revoke", help="end a person's links and remove the person"))
    export = _common(session.add_parser("export", help="write a session's log, encrypted and signed, to be verified"))
    for parser in (show, delete, invite, renew, revoke, export):
        parser.add_argument("id", metavar="SESSION", help="the session's id, as `session list` shows it")
    invite.add_argument("person", metavar="PERSON", help="NAME:ROLE:SIDE:SIDE NAME")
    export.add_argument("file", metavar="FILE", help="the file to write; one that is there is not overwritten")
    for parser in (renew, revoke):
        parser.add_argument("seat", metavar="SEAT", help="the person's seat, as `session show` shows it")


def _add_account(commands: Commands) -> None:
    group = commands.add_parser("account", help="mediators' accounts")
    account = group.add_subparsers(dest="action", metavar="ACTION", required=True)
    first = _common(account.add_parser("first-run", help="print a link with which a mediator chooses a password"))
    first.add_argument("name", metavar="NAME", help="the account's name, with which the mediator signs in")
    _common(account.add_parser("list", help="list all accounts"))
