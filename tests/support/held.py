"""Requests of the review page held back, as on a slow network."""

from __future__ import annotations

from playwright.sync_api import Page, Route


class Held:
    """Holds back the requests while it is active, like a slow network; or those of one action."""

    def __init__(self, page: Page, action: str = "") -> None:
        self.page, self.action, self.holds = page, action, True
        self.routes: list[Route] = []

    def __enter__(self) -> Held:
        self.page.route("**/article/*", self._keep)
        return self

    def __exit__(self, *_: object) -> None:
        self.holds = False
        for route in self.routes:
            route.continue_()

    def _keep(self, route: Route) -> None:
        wanted = f"action={self.action}" in (route.request.post_data or "")
        if self.holds and route.request.method == "POST" and wanted:
            self.routes.append(route)
        else:
            route.continue_()

    def wait(self) -> None:
        """Wait until the page has sent something."""
        while not self.routes:
            self.page.wait_for_timeout(20)
