"""The few operations of a Spark context that the linking uses, done in this process."""

from __future__ import annotations

from collections import defaultdict


class Rows:
    """What Spark calls an RDD: rows, and what is made of them; groups come in no certain order."""

    def __init__(self, rows):
        self.rows = list(rows)

    def map(self, change):
        return Rows(map(change, self.rows))

    def flatMap(self, change):
        return Rows(one for row in self.rows for one in change(row))

    def filter(self, holds):
        return Rows(filter(holds, self.rows))

    def keyBy(self, key):
        return self.map(lambda row: (key(row), row))

    def groupByKey(self):
        groups = defaultdict(list)
        for key, value in reversed(self.rows):
            groups[key].append(value)
        return Rows(groups.items())

    def reduceByKey(self, join):
        joined = {}
        for key, value in self.rows:
            joined[key] = join(joined[key], value) if key in joined else value
        return Rows(joined.items())

    def values(self):
        return self.map(lambda pair: pair[1])

    def cache(self):
        return self

    def collect(self):
        return self.rows

    def collectAsMap(self):
        return dict(self.rows)


class Shared:
    """What every worker is given."""

    def __init__(self, value):
        self.value = value


class Context:
    """A Spark context of one worker; ``settings`` are those it was made with."""

    made = ()

    def __init__(self, conf=None):
        self.settings = conf
        type(self).made = (*self.made, self)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def parallelize(self, rows):
        return Rows(rows)

    def broadcast(self, value):
        return Shared(value)


class Settings(dict):
    """What Spark is set to, by the names that Spark uses."""

    def set(self, name, value):
        self[name] = value
        return self

    def setMaster(self, master):
        return self.set("spark.master", master)

    def setAppName(self, name):
        return self.set("spark.app.name", name)

    def setExecutorEnv(self, name, value):
        return self.set(f"spark.executorEnv.{name}", value)
