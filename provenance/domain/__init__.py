"""The thinking: plain values in, plain values out; no database and no web."""
