"""Reading a list of the API to its end."""

from __future__ import annotations


def pages(client, address, name):
    """The names of every row of a list, page after page."""
    rows = []
    while address:
        answer = client.get(address).json()
        rows += [row["id"] for row in answer[name]]
        address = answer["next"]
    return rows
