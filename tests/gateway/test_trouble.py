import logging

from room_server.gateway.trouble import report


def fail():
    raise ValueError("Ana said 9,000")


def test_an_error_is_reported_by_kind_and_place_without_its_words(caplog):
    caplog.set_level(logging.ERROR)
    try:
        fail()
    except ValueError as error:
        first, second = report(error, session="case"), report(error, session="case")
    assert first != second
    record = caplog.records[0]
    assert (record.error_id, record.error, record.session) == (first, "ValueError", "case")
    assert record.where[-1].endswith(" fail")
    assert "9,000" not in str(vars(record))
    assert record.exc_info is None
