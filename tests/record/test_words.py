"""The words of a printed summary: whole in each language, and for everything that can stand in one."""

import pytest

from room_server.record.words import LANGUAGES, WORDS
from room_server.session.people import Role
from room_server.session.practices.breach import BreachReason
from room_server.session.state import AgendaState, Outcome, Stage


def test_each_language_of_the_house_is_a_column():
    assert tuple(WORDS) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word(language):
    assert set(WORDS[language]) == set(WORDS["en"])
    assert all(word and word == word.strip() for word in WORDS[language].values())


@pytest.mark.parametrize("kind", [Role, Outcome, Stage, AgendaState, BreachReason])
def test_whatever_the_session_can_say_has_a_word(kind):
    assert {one.value for one in kind} <= set(WORDS["en"])


def test_arabic_is_written_in_arabic_and_german_is_not_left_in_english():
    assert all(any("\u0600" <= sign <= "\u06ff" for sign in word) for word in WORDS["ar"].values())
    same = {name for name, word in WORDS["de"].items() if word == WORDS["en"][name]}
    assert same <= {"mediators", "chat"}


def test_no_word_could_be_taken_for_markup_of_the_printed_page():
    for words in WORDS.values():
        assert not any(sign in word for word in words.values() for sign in "#$<>{}\\`*_")
