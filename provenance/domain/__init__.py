"""The domain logic: functions on plain values, without database and web."""
