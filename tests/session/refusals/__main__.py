"""Write the page anew: ``python -m tests.session.refusals``."""

from tests.session.refusals.page import FILE, page
from tests.session.refusals.worlds import cells

FILE.write_text(page(sum(1 for _ in cells())), encoding="utf-8")
