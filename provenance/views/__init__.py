"""The pages: fetch what this person may see, check, act, answer."""
