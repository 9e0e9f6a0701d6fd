"""Tests that run only what other tests run too, so that coverage need not watch them.

Watching doubles what a test takes. The gate asks for all lines and branches of the tests that are
watched, so a module may be added here for as long as it still passes.
"""

from __future__ import annotations

import pytest

MODULES = (
    "tests/api/test_visibility.py",
    "tests/benchmarks/test_pages.py",
    "tests/domain/test_any_graph.py",
    "tests/forms/test_entering_proposals.py",
    "tests/mutations/test_exchanging.py",
    "tests/queries/test_chains.py",
    "tests/queries/test_register.py",
    "tests/robustness/test_long_history.py",
    "tests/services/entering/test_articles_entered.py",
    "tests/services/rearranging/test_round_trips.py",
    "tests/services/test_throttle.py",
    "tests/test_catalogues.py",
    "tests/test_css.py",
    "tests/test_docs.py",
    "tests/test_fixtures.py",
    "tests/test_floors.py",
    "tests/test_names.py",
    "tests/test_nothing_at_risk_is_stored.py",
    "tests/test_register.py",
    "tests/views/test_escaping.py",
    "tests/views/test_sources.py",
)
TESTS = (
    "tests/admin/test_entries.py::test_a_quote_may_stand_on_a_passage_that_is_chosen",
    "tests/admin/test_smoke.py::test_a_change_page_opens",
    "tests/admin/test_smoke.py::test_a_list_costs_the_same_however_long",
    "tests/admin/test_smoke.py::test_a_list_opens_and_can_be_searched",
    "tests/admin/test_smoke.py::test_pages_ask_for_nothing_that_the_content_policy_forbids",
    "tests/admin/test_two_curators.py::test_a_form_without_a_credible_token_is_refused_with_a_sentence",
    "tests/admin/test_two_curators.py::test_a_row_typed_into_by_both_is_shown_with_both",
    "tests/admin/test_two_curators.py::test_what_a_record_points_to_is_shown_by_its_key",
    "tests/domain/matching/test_linking.py::test_the_order_in_which_wordings_come_changes_nothing",
    "tests/domain/proposing/test_any_text.py::test_two_hundred_thousand_marks_are_read",
    "tests/domain/test_aligning.py::test_the_worst_of_wordings_is_compared_in_no_time",
    "tests/queries/test_checks.py::test_a_fault_that_passed_by_its_constraint_is_found",
    "tests/services/test_moves.py::test_what_was_changed_after_it_was_submitted_is_not_published",
    "tests/views/review/test_bring_in.py::test_a_large_upload_keeps_every_byte_and_the_letters_of_its_name",
    "tests/views/review/test_bring_in.py::test_hostile_pages_are_shown_as_plain_words",
    "tests/views/review/test_publishing.py::test_the_page_costs_the_same_however_much_changed",
    "tests/views/review/test_queues.py::test_a_queue_costs_the_same_however_long",
    "tests/views/review/test_queues.py::test_the_first_page_costs_the_same_however_much_waits",
    "tests/views/review/test_queues.py::test_what_waits_stands_in_its_queue_and_on_the_first_page",
    "tests/views/review/test_review.py::test_every_payload_is_shown_as_words_wherever_it_stands",
    "tests/views/test_cases.py::test_a_case_shows_every_payload_as_words",
    "tests/views/test_checking.py::test_a_file_of_three_megabytes_is_read_in_memory",
    "tests/views/test_editions.py::test_what_was_read_is_told_as_it_is_told_now_where_nothing_differs",
    "tests/views/test_exports.py::test_a_reader_gets_a_quote_in_every_format",
    "tests/views/test_exports.py::test_a_sheet_that_never_fits_still_leaves",
    "tests/views/test_exports.py::test_no_format_gives_a_protected_name",
    "tests/views/test_find_narrowed.py::test_no_value_breaks_the_page",
    "tests/views/test_find_narrowed.py::test_the_pages_show_each_quote_once",
)


def mark(items: list[pytest.Item]) -> None:
    """Mark what is listed here as pytest-cov wants it marked."""
    for item in items:
        test = item.nodeid.partition("[")[0]
        if test in TESTS or test.partition("::")[0] in MODULES:
            item.add_marker("no_cover")
