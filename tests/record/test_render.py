import io

import pypdf
import pytest

from room_server.record.packets import packet
from room_server.record.render import pdf
from room_server.record.words import LANGUAGES, WORDS
from tests.cast import ANA, MARA
from tests.record.day import WORDING, day
from tests.scenario import Story


def read(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made))


def text_of(made: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in read(made).pages).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_titled_and_names_its_language(language):
    reader = read(pdf(packet(ANA, day().told[ANA]), language))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] is True or catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"].startswith(language)
    assert reader.metadata.title.startswith(WORDS[language]["summary"])


def test_the_pdf_says_what_the_packet_says():
    text = text_of(pdf(packet(ANA, day(chat_in_summary=True).told[ANA]), "en"))
    for words in ("Settled", "Ana keeps the name.", "Counsel drafts by Friday.", WORDING, "CANARY-A", "Harbour Lane"):
        assert words in text
    assert "CANARY-B" not in text
    assert "softened" not in text


def test_a_mediators_pdf_says_what_their_notes_are_about_and_under_which_code_a_breach_stands():
    text = text_of(pdf(packet(MARA, day().told[MARA]), "en"))
    for words in (
        "Ben softened",
        "For Tomas about room.",
        "Joint session · ",
        "Caucus, Side A · ",
        "Ben Okafor · ",
        "The lease of Harbour Lane · ",
        "The session · ",
        "A threat to somebody",
        "Told the police at 11:20.",
    ):
        assert words in text
    assert "For Tomas" not in text_of(pdf(packet(ANA, day().told[ANA]), "en"))


def test_words_of_people_are_never_read_as_markup():
    """Markup in names (a breakdown of others, see ``tests/breakdowns``)."""
    story = Story().opened(title='#panic("x") *bold* $x$ <b>').admitted(MARA, ANA)
    assert '#panic("x") *bold* $x$ <b>' in text_of(pdf(packet(ANA, story.told[ANA]), "de"))


def test_an_unknown_language_is_set_in_english():
    assert "Summary of the mediation" in text_of(pdf(packet(MARA, day().told[MARA]), "xx"))


def test_every_language_has_every_word():
    assert len({frozenset(words) for words in WORDS.values()}) == 1
    assert all(all(words.values()) for words in WORDS.values())
