"""Chains: records, the walk over them, findings, and the sentences that describe a chain."""
