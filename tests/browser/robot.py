"""A robot that enters an invented article by what a person sees: controls by role and label.

It knows what a careful reader would record, and sets right what the page suggests otherwise. It
counts as a person would: a click for each control that is pressed, ticked or put the cursor in, two
for a choice from a list or of a file, and the characters that are typed; the article is pasted.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from tests.browser.article_files import FILES


@dataclass
class Robot:
    """A hand on one page, and what it has done."""

    page: object
    clicks: int = 0
    characters: int = 0
    fields: int = 0
    refusals: int = 0
    mended: list = field(default_factory=list)

    def counts(self):
        return self.clicks, self.characters, self.fields, self.refusals

    def press(self, role, name):
        self.page.get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state()
        self.clicks += 1
        # A refusal is said on the page.
        self.refusals += self.page.locator("[role=alert]:visible").count() > 0

    def tick(self, box):
        if not box.is_checked():
            box.check()
            self.clicks += 1

    def type(self, box, words):
        """Write into a field what it does not hold yet."""
        if box.input_value() != words:
            box.fill(words)
            self.clicks += 1
            self.fields += 1
            self.characters += len(words)

    def paste(self, box, words):
        box.fill(words)
        self.clicks += 1
        self.fields += 1

    def attach(self, box, name, media_type, data):
        box.set_input_files({"name": name, "mimeType": media_type, "buffer": data})
        self.clicks += 2
        self.fields += 1

    def choose(self, box, label):
        """Take from a list what is not chosen yet."""
        chosen = box.locator("option:checked").inner_text()
        if not re.search(label, chosen):
            options = list(box.locator("option").all_inner_texts())
            box.select_option(label=next(one for one in options if re.search(label, one)))
            self.clicks += 2
            self.fields += 1
            self.mended.append(f"{chosen} → {label}")

    def group(self, name, within=None):
        return (within or self.page).get_by_role("group", name=name)


# What the lists call the kinds.
KINDS = {
    "released-audio": "released audio",
    "released-video": "released video",
    "recording": "^recording",
    "article": "^article",
    "wire": "agency report",
    "post": "^post",
    "interview": "^interview",
    "": "no document",
}
SOURCES = {"unnamed": "unnamed voice", "person": "person"}


def bring_in(robot, site, article, medium):
    """Pasted, or as a file, which is looked at before it is kept where anything is left out."""
    page = robot.page
    page.goto(f"{site}/desk/bring-in/")
    if medium == "pasted":
        robot.paste(page.get_by_label("The text"), article.text)
    else:
        media_type, build = FILES[medium]
        data = build(article.text)
        robot.attach(page.get_by_label("Or files"), f"article.{medium}", media_type, data)
    robot.type(page.get_by_label("Publisher", exact=True), article.publisher)
    robot.press("button", "Bring it in")
    if page.get_by_role("button", name="Keep as shown").count():
        robot.press("button", "Keep as shown")


def enter(robot, site, article, medium="pasted"):
    """From the text or the file to the second reader's queue."""
    page = robot.page
    bring_in(robot, site, article, medium)
    robot.press("link", "Look at the suggested chain as a whole")
    names = voices(robot, article)
    ways = occasions(robot, article)
    quotes(robot, article, names, ways)
    statement = page.get_by_role("group").filter(has_text=article.disclaimer)
    robot.tick(statement.get_by_label("Record this statement"))
    robot.choose(statement.get_by_label("How it is put"), "disclaimed")
    robot.tick(page.get_by_label("I have read the whole article"))
    robot.tick(page.get_by_label("Put the suggestions aside"))
    robot.press("button", "Record what is ticked")
    robot.press("link", "Send to a second reader")
    reason = page.get_by_label(re.compile("why", re.IGNORECASE)).first
    robot.type(reason, "All of it is in.")
    box = page.get_by_label("I have read the warnings below")
    if box.count():
        robot.tick(box.first)
    robot.press("button", "Send to a second reader")


def voices(robot, article):
    """Each voice set right; which of the article's speakers each is, by its number.

    A voice is whoever says most of the quotes that are given to it; one that says none is left.
    """
    right = []
    groups = robot.group(re.compile("^Voice"))
    for number in range(groups.count()):
        group = groups.nth(number)
        box = group.get_by_label("Name for the register")
        name = speaker_numbered(robot, article, number + 1, right)
        right.append(name)
        if name is not None:
            robot.type(box, name)
            robot.choose(group.get_by_label("Who it is"), SOURCES[article.voices[name]])
    return right


def speaker_numbered(robot, article, number, taken):
    """Whose quotes most of those are that are given to a voice."""
    given = Counter(
        quote.speaker
        for quote in article.quotes
        if (group := robot.group(quote.words)).count()
        and chosen(group.get_by_label("Said by")).startswith(f"{number}.")
    )
    return next((name for name, _times in given.most_common() if name not in taken), None)


def chosen(box):
    return box.locator("option:checked").inner_text()


def occasions(robot, article):
    """Each way up set right; the right occasion of each, by the quotes that are on it."""
    right = []
    ways = robot.group(re.compile("^Occasion"))
    for number in range(ways.count()):
        way = ways.nth(number)
        name = occasion_numbered(robot, article, number + 1)
        right.append(name)
        if name is None:
            continue
        documents = robot.group(re.compile("^Document"), way)
        chain = article.chains[name]
        for line in range(documents.count()):
            wanted = chain.documents[line] if line < len(chain.documents) else ("", "")
            document = documents.nth(line)
            robot.choose(document.get_by_label("Kind", exact=True), KINDS[wanted[0]])
            if wanted[0]:
                robot.type(document.get_by_label("Published by"), wanted[1])
        robot.choose(way.get_by_label("There it ends"), "claimed speaker")
        robot.tick(way.get_by_label("Record these steps"))
    return right


def occasion_numbered(robot, article, number):
    """Which of the right occasions a suggested one is: that of the first quote listed on it."""
    for quote in article.quotes:
        group = robot.group(quote.words)
        if group.count() and chosen(group.get_by_label("On the occasion")).startswith(f"{number}."):
            return quote.occasion
    return None


def quotes(robot, article, names, ways):
    for quote in article.quotes:
        group = robot.group(quote.words)
        robot.choose(group.get_by_label("Said by"), rf"^{names.index(quote.speaker) + 1}\.")
        number = ways.index(quote.occasion) + 1
        robot.choose(group.get_by_label("On the occasion"), rf"^{number}\.")
        robot.tick(group.get_by_label("Record this quote"))
