"""Every contest by name: a function of the contestants' maker, the place and the sizes."""

from contests import bodies, cores, hostile, load, nested, recordings, start

ALL = {
    "bodies": bodies.plain,
    "slow": bodies.slow,
    "shuffled": bodies.shuffled,
    "cjk": bodies.cjk,
    "clean": bodies.clean,
    "pebbles": nested.pebbles_contest,
    "cranes": nested.cranes_contest,
    "exchanges": recordings.exchanges_contest,
    "har": recordings.har_contest,
    "cores": cores.cores,
    "start": start.start,
    "load": load.load,
    "hostile": hostile.hostile,
}
