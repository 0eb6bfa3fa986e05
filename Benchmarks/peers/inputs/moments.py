"""Points in time, and the ways in which services and faults write them."""

from datetime import datetime, timedelta, timezone

FIRST = datetime(2019, 1, 1, tzinfo=timezone.utc)
SPAN = 7 * 365 * 86_400
ZONES = (("+00:00", 0), ("-07:00", -420), ("+05:30", 330))

# What no reader of RFC 3339 may accept, by the name that the report gives it.
WRONG_DATES = {
    "date: month 13": "2024-13-05T08:15:30Z",
    "date: 30 February": "2024-02-30T08:15:30Z",
    "date: hour 25": "2024-05-11T25:15:30Z",
    "date: no time": "2024-05-11",
    "date: no zone": "2024-05-11T08:15:30",
    "date: no seconds": "2024-05-11T08:15Z",
    "date: offset without colon": "2024-05-11T08:15:30+0530",
    "date: HTTP date": "Sat, 11 May 2024 08:15:30 GMT",
    "date: a word": "yesterday",
    "date: empty": "",
}


def moment(chance):
    """Seconds after `FIRST`."""
    return chance.randint(0, SPAN)


def date_time(chance, seconds, is_plain=False):
    """A moment in RFC 3339: mostly in UTC, with no fraction, three digits or six.

    A plain one has neither an offset nor more than three digits: there is nothing to note of it.
    """
    kind = chance.random() * (0.9 if is_plain else 1)
    label, minutes = ("Z", 0) if kind < 0.97 else chance.choice(ZONES)
    written = FIRST + timedelta(seconds=seconds, minutes=minutes)
    fraction = ""
    if 0.45 <= kind < 0.90:
        fraction = ".%03d" % chance.randint(0, 999)
    elif 0.90 <= kind < 0.97:
        fraction = ".%06d" % chance.randint(0, 999_999)
    return written.strftime("%Y-%m-%dT%H:%M:%S") + fraction + label


def epoch_seconds(chance, seconds):
    """A moment as a number with milliseconds, as awsJson services write it."""
    return round(FIRST.timestamp() + seconds + chance.randint(0, 999) / 1000, 3)
