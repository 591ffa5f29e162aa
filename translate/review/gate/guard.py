"""Refuse requests that are not from the person who started the page, before they are read.

* Host must be our own address: another name that resolves to 127.0.0.1 (DNS rebinding) is refused.
* A secret in the address that the person opens is exchanged for a cookie that other sites cannot
  make the browser send (SameSite=Strict) and that no script can read (HttpOnly). It has another
  secret, which ends with the server: browsers send the cookies of 127.0.0.1 to all of its ports.
* A request that changes something must come from our own pages (Origin).
* A page may load and run only our own files, and send only to our own address
  (Content-Security-Policy), whatever an article contains.

Source: OWASP cheat sheets "Cross-Site Request Forgery Prevention" and "Content Security Policy".
"""

from __future__ import annotations

import secrets
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from translate.review.gate.connections import KNOWN

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make a form's Origin "null"
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_EDITIONS = "/editions/"
_SANDBOX = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; "
    "img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""The policy of editions, which bring their own style: they run nothing and belong to nobody."""
_PREVIEW = "/.edition"
"""How the addresses of previews end."""
_FRAMED = _SANDBOX.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
"""The policy of previews, which our own page shows in a frame."""
_SAFE = {"GET", "HEAD"}


class Guard:
    """Pass a request on to ``app`` only if it comes from the person at this machine.

    Args:
        app: The application to protect.
        port: The port that the server listens on.
        token: The secret; whoever knows it may review.
        once: A second secret, valid only once: a browser gets it as an argument, and arguments
            are visible to every user of the machine.
        static: The address below which there is what a browser may keep: our style and scripts.
    """

    def __init__(
        self, app: ASGIApp, port: int, token: str, once: str = "", static: str = ""
    ) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._cookie = f"songngu-{port}"  # cookies ignore the port, so the name has it
        self._token = token
        self._once = once
        self._static = f"{static}/" if static else ""
        self._session = secrets.token_urlsafe(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request or pass it on; every answer gets the headers."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                if self._static and scope["path"].startswith(self._static):
                    headers["Cache-Control"] = "private, max-age=86400, immutable"
                if scope["path"].startswith(_EDITIONS):
                    headers["Content-Security-Policy"] = _SANDBOX
                elif scope["path"].endswith(_PREVIEW):
                    headers["Content-Security-Policy"] = _FRAMED
            await send(message)

        answer = self._refusal(scope) or self._welcome(scope) or self._stranger(scope)
        if not answer and KNOWN in scope:
            scope[KNOWN]()
        await (answer or self._app)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        """Return a refusal if the request was not sent to our address, or not by our pages."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if scope["type"] != "http" or host not in self._hosts:
            return PlainTextResponse("This is not the address of the review page.", 421)
        if "\0" in scope["path"] and scope["path"].startswith("/static"):
            return PlainTextResponse("No file has such a name.", 404)
        if scope["method"] not in _SAFE and headers.get("origin") != f"http://{host}":
            return PlainTextResponse("The request came from another web site.", 403)
        return None

    def _welcome(self, scope: Scope) -> Response | None:
        """Return the cookie if the address has the secret, which is removed from the address."""
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        given = query.pop("token", "")
        known = _same(given, self._token) or self._is_first(given)
        if scope["method"] != "GET" or not known:
            return None
        path = f"/{scope['path'].lstrip('/')}"  # never "//elsewhere"
        response = RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)
        response.set_cookie(self._cookie, self._session, httponly=True, samesite="strict")
        return response

    def _stranger(self, scope: Scope) -> Response | None:
        """Return a refusal if the cookie is missing or wrong."""
        if _same(Request(scope).cookies.get(self._cookie, ""), self._session):
            return None
        text = "Open the address that 'translate review' printed in the terminal."
        return PlainTextResponse(text, 403)

    def _is_first(self, value: str) -> bool:
        first = self._once != "" and _same(value, self._once)
        if first:
            self._once = ""
        return first


def _same(value: str, secret: str) -> bool:
    return secrets.compare_digest(value.encode("utf-8", "replace"), secret.encode())
