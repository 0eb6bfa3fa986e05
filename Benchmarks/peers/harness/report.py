"""The results as Markdown: a table for each contest."""

from statistics import median

from harness import growth
from harness.agreement import agreements, sentences

HEAD = ("tool", "CPU", "wall", "MB/s", "a record", "peak", "against assay", "finds")
# What a cell holds of which there is nothing to say.
NOTHING = "–"
EXPLANATION = """\
Medians, with the least and the most in brackets. CPU is user and system time of the whole process,
its start included; MB/s are 10^6 bytes of input a second of it, and so is the time of a record.
*Against assay* is the tool's time by assay's in the same round, the median of those. *Finds* counts
the records with a planted fault that the tool calls bad. [README.md](README.md) says more.
"""


def document(outcomes, machine, versions, rounds):
    """The whole file."""
    named = (f"{name} {version}" for name, version in versions.items())
    known = {**machine, "versions": ", ".join(named)}
    lines = [
        "# Assay beside other tools",
        "",
        f"Written by `Benchmarks/peers/run`; {rounds} rounds after one to warm up, in turns.",
        "",
        *(f"- {key}: {value}" for key, value in known.items()),
        "",
        EXPLANATION,
    ]
    for outcome in outcomes:
        lines += section(outcome)
    return "\n".join(lines)


def section(outcome):
    """One contest: its table, and what is to be said of it."""
    contest = outcome.contest
    lines = [f"## {contest.title} (`{contest.name}`)", "", *wrapped(contest.about), ""]
    data = contest.contestants[0].data
    if data and not contest.growth:
        lines += [f"{data.records:,} records, {data.size / 1e6:,.1f} MB.", ""]
    lines += [*table(rows(outcome)), ""]
    said = [*closest_peer(outcome), *sentences(outcome)]
    for case, sizes, size, time, is_fine in growth.steps(outcome):
        verdict = "" if is_fine else " – **faster than the size**"
        said.append(f"{case}, {sizes}: {size:g} times the size, {time:.2f} times the time{verdict}")
    lines += [*(f"- {sentence}" for sentence in said), ""] if said else []
    return lines


def table(rows):
    """Lines of Markdown, without the columns in which no row says anything."""
    rows = list(rows)
    said = [any(row[column] != NOTHING for row in rows) for column in range(len(HEAD))]
    aligned = ["---" if name in ("tool", "finds") else "---:" for name in HEAD]
    for row in (HEAD, aligned, *rows):
        yield "| " + " | ".join(cell for cell, is_said in zip(row, said) if is_said) + " |"


def rows(outcome):
    """A row for each contestant, in the order of their times but for the first."""
    contest = outcome.contest
    first, *others = contest.contestants
    if not contest.growth:
        others.sort(key=lambda contestant: value(outcome, contestant))
    known = agreements(outcome)
    for contestant in (first, *others):
        yield row(outcome, contestant, known.get(contestant.name))


def row(outcome, contestant, agreement):
    runs = outcome.runs[contestant.name]
    cpu = median(run.cpu for run in runs)
    name = contestant.name if contestant.is_peer else f"**{contestant.name}**"
    return [
        name,
        spread([run.cpu for run in runs]),
        spread([run.wall for run in runs]),
        *(rates(contestant.data, cpu) if not outcome.contest.growth else (NOTHING, NOTHING)),
        f"{median(run.peak for run in runs) / (1 << 20):,.0f} MiB",
        ratio(outcome, contestant),
        agreement.words if agreement else NOTHING,
    ]


def spread(seconds):
    return f"{duration(median(seconds))} ({duration(min(seconds))}–{duration(max(seconds))})"


def duration(seconds):
    """Three digits, in s, ms or µs."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        number = seconds * factor
        if number >= 1 or unit == "µs":
            digits = 2 if number < 10 else 1 if number < 100 else 0
            return f"{number:.{digits}f} {unit}"


def rates(data, cpu):
    """MB a second, and time a record."""
    if not data or not cpu:
        return NOTHING, NOTHING
    return f"{data.size / 1e6 / cpu:,.0f}", duration(cpu / data.records)


def value(outcome, contestant):
    """What the contest compares: the median of it."""
    return median(getattr(run, outcome.contest.by) for run in outcome.runs[contestant.name])


def ratio(outcome, contestant):
    """How many times as long as the first contestant, round by round."""
    first = outcome.contest.contestants[0]
    if outcome.contest.growth or contestant is first:
        return NOTHING if outcome.contest.growth else "1"
    by = outcome.contest.by
    pairs = zip(outcome.runs[contestant.name], outcome.runs[first.name])
    factors = [getattr(run, by) / max(getattr(base, by), 1e-6) for run, base in pairs]
    return f"{median(factors):.2f} ({min(factors):.2f}–{max(factors):.2f})"


def closest_peer(outcome):
    """The fastest peer that finds every fault, where faults are looked for."""
    known = agreements(outcome)
    complete = [
        contestant
        for contestant in outcome.contest.contestants
        if contestant.is_peer and contestant.name in known and known[contestant.name].is_full
    ]
    if complete:
        best = min(complete, key=lambda contestant: value(outcome, contestant))
        times = ratio(outcome, best).split(" ")[0]
        time = {"cpu": "CPU time", "wall": "time"}[outcome.contest.by]
        yield f"The fastest peer that finds all, {best.name}, takes {times} times assay's {time}."


def wrapped(text, width=100):
    """Lines of a paragraph."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line
