"""The views: fetch what the user may see, check the input, act, respond."""
