"""Made-up text: every generator draws from here, by its own seeded source of chance."""

DIGITS = "0123456789"
HEX = "0123456789abcdef"
LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
REGIONS = ("us-east-1", "us-west-2", "eu-central-1", "ap-northeast-1")
WORDS = (
    "crane berth tide ledger pebble shelf orchard lantern keeper mast anchor cargo manifest pilot "
    "harbour signal customs broker delayed refused pending expired unknown invalid missing retry "
    "later after before until because while without within quota limit member owner stage field"
).split()


def pick(chance, alphabet, count):
    """A text of `count` characters."""
    return "".join(chance.choices(alphabet, k=count))


def sentence(chance, least=4, most=22):
    """A sentence as services write them: sometimes with quotes, escapes or other alphabets."""
    text = " ".join(chance.choices(WORDS, k=chance.randint(least, most)))
    kind = chance.random()
    if kind < 0.06:
        text += ' (member "CustomerName")'
    elif kind < 0.10:
        text += "\ntrace:\t" + pick(chance, LOWER, 16)
    elif kind < 0.14:
        text += " – Überprüfung läuft"
    elif kind < 0.16:
        text += " in C:\\ledger\\today.csv"
    return text


def cjk(chance, count):
    """Characters of three bytes each: ideographs, and kana among them."""
    blocks = ((0x3041, 0x3096), (0x4E00, 0x9F00), (0x4E00, 0x9F00))
    return "".join(chr(chance.randint(*chance.choice(blocks))) for _ in range(count))
