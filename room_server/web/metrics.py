"""Numbers for the operator at `/metrics`, in Prometheus's text format.

Rules:
- It is there only where a token is set, and answers only a scraper that sends it (`Authorization: Bearer ...`); to
  everybody else it is a page that does not exist.
- Every number is over the whole server. No label but a code of a closed set, or the bound of a bucket: nothing tells
  of one session, one room or one person, and no name and no id stands here (a test searches for them).
- Who may read it learns how much goes on. On a server that holds one session that is how much goes on in that session:
  the token is the operator's, as the server's log is.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.host.counts import Counts
from room_server.web.problems import Code, Problem

PATH = "/metrics"
_PREFIX = "room_server_"


@dataclass(frozen=True, slots=True)
class Now:
    """What is so at one moment, and what was counted until then. ``media``: the worker's sums (``media.tally``)."""

    sessions: int
    lines: int
    tasks: int
    workers: int
    media: Mapping[str, float]
    counts: Counts


Read = Callable[[], Now]


def routes(token: str, read: Read) -> list[BaseRoute]:
    """Make the route; none without a token."""
    if not token:
        return []
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Server(read))
    ProcessCollector(registry=registry)
    expected = f"Bearer {token}".encode()

    async def metrics(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get("authorization", "").encode(), expected):
            raise Problem(Code.NO_SUCH_THING)
        return Response(
            generate_latest(registry), headers={"cache-control": "no-store"}, media_type=CONTENT_TYPE_PLAIN_0_0_4
        )

    return [Route(PATH, metrics, methods=["GET"])]


class _Server(Collector):
    """Makes the metrics of what is read now."""

    def __init__(self, read: Read) -> None:
        self._read = read

    def collect(self) -> Iterable[Metric]:
        """Yield every metric."""
        now = self._read()
        counts = now.counts
        yield _gauge("sessions", "Sessions that this server holds.", now.sessions)
        yield _gauge("lines", "Open connections of seats.", now.lines)
        yield _gauge("tasks", "Tasks of the server's loop that have not ended.", now.tasks)
        yield _gauge("media_workers", "Media workers that take requests.", now.workers)
        yield _counter("joins", "People who were let into a room.", counts.joins)
        yield _counter("lines_back", "Lines that came back and went on.", counts.lines_back)
        yield _counter("media_again", "Fresh media connections that browsers asked for.", counts.media_again)
        yield _counter("media_lost", "Sessions whose media worker was lost.", counts.media_lost)
        yield _counter("freezes", "Pictures that stood still, as browsers say.", counts.freezes)
        yield _counter("commands", "Commands of people that were carried out.", counts.commands)
        yield _by_code("refusals", "Commands that the rules refused.", counts.refusals)
        yield _by_code("frame_errors", "Frames that could not be read.", counts.frame_errors)
        yield _by_code("farewells", "Connections that the server ended.", counts.farewells)
        kept = "Until what a command makes happen is in the log."
        yield HistogramMetricFamily(
            f"{_PREFIX}log_seconds", kept, buckets=list(counts.kept.buckets()), sum_value=counts.kept.sum_s
        )
        yield from _media(now.media)


def _media(sums: Mapping[str, float]) -> Iterable[Metric]:
    yield _counter("media_packets_received", "Datagrams that media workers took in.", sums.get("received", 0))
    yield _counter("media_packets_sent", "Datagrams that media workers sent.", sums.get("sent", 0))
    yield _counter("media_packets_lost", "Packets of people that did not arrive.", sums.get("lost", 0))
    yield _counter("media_cpu_seconds", "Processor time of media workers.", sums.get("cpu_ms", 0) / 1000)


def _gauge(name: str, help_: str, value: float) -> Metric:
    return GaugeMetricFamily(_PREFIX + name, help_, value=value)


def _counter(name: str, help_: str, value: float) -> Metric:
    return CounterMetricFamily(_PREFIX + name, help_, value=value)


def _by_code(name: str, help_: str, counts: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(_PREFIX + name, help_, labels=["code"])
    for code, count in sorted(counts.items()):
        family.add_metric([code], count)
    return family
