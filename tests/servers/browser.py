"""Somebody's browser, before a site that runs in another process."""

from __future__ import annotations

from typing import Any, Self

import lxml.html
import requests

PASSWORD = "a long passphrase of one's own"


class Browser:
    """It keeps cookies, follows redirects, fills in forms as they stand, and waits so long."""

    def __init__(self, port: int, *, seconds: int = 60) -> None:
        self.seconds = seconds
        self.base = f"http://127.0.0.1:{port}"
        self.session = requests.Session()
        # A connection for each question, as nginx opens them: none is to a worker since killed.
        self.session.headers.update({"Accept-Language": "en", "Connection": "close"})

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.base + path, timeout=self.seconds)

    def post(
        self, path: str, fields: Any = (), *, files: Any = None, follow: bool = True
    ) -> requests.Response:
        token = self.session.cookies.get("csrftoken", "")
        return self.session.post(
            self.base + path,
            data=fields,
            files=files,
            headers={"X-CSRFToken": token},
            allow_redirects=follow,
            timeout=self.seconds,
        )

    def log_in(self, name: str = "ada") -> Self:
        self.get("/accounts/login/")
        fields = {"login": name, "password": PASSWORD}
        answer = self.post("/accounts/login/", fields, follow=False)
        assert answer.status_code == 302, answer.text
        return self

    def form(self, path: str, having: str = "why", **values: str) -> list[tuple[str, Any]]:
        """The fields of the form of a page that has such a field, with some filled in."""
        page = self.get(path)
        page.raise_for_status()
        forms = lxml.html.fromstring(page.content).forms
        form = next(form for form in forms if having in form.fields)
        fields = [pair for pair in form.form_values() if pair[0] not in values]
        return [*fields, *values.items()]
