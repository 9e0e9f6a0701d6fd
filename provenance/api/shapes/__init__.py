"""Pydantic models of the API's answers: each field says what it holds, and what empty means."""
