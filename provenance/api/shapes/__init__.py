"""The shapes of answers: what each field holds, and what it means where it holds nothing."""
