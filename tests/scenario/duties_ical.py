"""usage: duties_ical.py PROGRAM

Reads what `trondgov duties --ics` writes with another implementation of RFC 5545 (Debian's python3-icalendar), and the
bytes by the letter of the standard: lines end in CRLF and are folded at 75 bytes, never inside a letter; commas,
semicolons and line breaks of texts are escaped. Every duty of the table is in the calendar, once, with the same instant.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

try:
    import icalendar
except ImportError:
    sys.exit(77)  # skipped

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "examples" / "data" / "frister-2025.jsonl"
OSLO = zoneinfo.ZoneInfo("Europe/Oslo")
faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: found {found!r}, expected {wanted!r}")


def run(program, *arguments):
    done = subprocess.run([program, "duties", str(DATA), *arguments], capture_output=True, check=False)
    expect(f"standard error of {arguments}", done.stderr, b"")
    return done.stdout


def check_bytes(data):
    expect("the last line ends", data.endswith(b"\r\n"), True)
    for line in data[:-2].split(b"\r\n"):
        expect("a line break that is none", b"\n" in line or b"\r" in line, False)
        expect(f"longer than 75: {line!r}", len(line) <= 75, True)
        line.decode("utf-8")  # a letter is never cut
    unfolded = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    for line in unfolded:
        name, _, value = line.partition(":")
        if name in ("SUMMARY", "DESCRIPTION", "CATEGORIES"):
            bare = value.replace("\\\\", "").replace("\\,", "").replace("\\;", "").replace("\\n", "")
            expect(f"escaped: {line}", [c for c in bare if c in ",;\\"], [])


def check_calendar(calendar, count):
    events = calendar.walk("VEVENT")
    expect("events", len(events), count)
    expect("version", str(calendar["VERSION"]), "2.0")
    expect("identifiers", len({str(event["UID"]) for event in events}), count)
    expect("zones", [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")], ["Europe/Oslo"])
    for event in events:
        for needed in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS"):
            expect(f"{event.get('UID')} has {needed}", needed in event, True)
    return {str(event["UID"]): event for event in events}


def check_one(events, uid, start, words):
    event = events.get(uid)
    if event is None:
        faults.append(f"no event {uid}: {sorted(events)}")
        return
    found = event.decoded("DTSTART")
    if isinstance(found, datetime.datetime):
        found = found.astimezone(datetime.timezone.utc)
        start = start.astimezone(datetime.timezone.utc)
    expect(f"{uid} starts", found, start)
    for word in words:
        expect(f"{uid} says {word}", word in str(event["SUMMARY"]) + str(event["DESCRIPTION"]), True)


def main(program):
    span = ["--at", "2025-04-01", "--to", "2025-12-31"]
    table = run(program, *span).decode("utf-8")
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    data = run(program, *span, "--ics", "-")
    expect("the same again", run(program, *span, "--ics", "-"), data)
    check_bytes(data)
    events = check_calendar(icalendar.Calendar.from_ical(data), len(rows))
    # by the end of a day: the whole day; at an hour: at that instant in Oslo, in summer time and in winter time
    check_one(events, "NOTICE-BYSTYRE-aprilmote-20250418@trondgov", datetime.date(2025, 4, 18),
              ["Innkalling til møte, bystyret", "Reglement for bystyret 3.3", "17. april 2025"])
    check_one(events, "RECUSAL-BYSTYRE-aprilmote-20250422@trondgov", datetime.datetime(2025, 4, 22, 9, tzinfo=OSLO),
              ["bystyremøtet 24. april 2025 (oppdiktet)", "Reglement for bystyret 6.4"])
    check_one(events, "ANSWER_TO_QUESTION-HELSE_OG_VELFERD-sykehjem-h1-20250319@trondgov", datetime.date(2025, 3, 19),
              ["FORFALT: ", "spørsmål om sykehjemsplasser; ventetid, kø (oppdiktet)"])
    check_one(events, "HALF_YEARLY_REPORT-BYRAAD-20251231@trondgov", datetime.date(2025, 12, 31), ["andre halvår 2025"])
    overdue = [event for event in events.values() if "FORFALT" in str(event["SUMMARY"])]
    expect("overdue", len(overdue), table.count("FORFALT"))
    expect("stamp", {event.decoded("DTSTAMP") for event in events.values()},
           {datetime.datetime(2025, 4, 1, tzinfo=OSLO).astimezone(datetime.timezone.utc)})
    # 09:00 in winter is 08:00 in UTC
    winter = icalendar.Calendar.from_ical(run(program, "--at", "2025-03-05 12:00", "--to", "2025-03-12", "--ics", "-"))
    check_one(check_calendar(winter, len(winter.walk("VEVENT"))), "RECUSAL-HELSE_OG_VELFERD-hvu_mars-20250310@trondgov",
              datetime.datetime(2025, 3, 10, 8, tzinfo=datetime.timezone.utc), ["habilitetsforespørsel".capitalize()])
    # an empty calendar is one too
    empty = run(program, "--at", "2025-01-06", "--to", "2025-01-07", "--organ", "ELDRERAAD", "--ics", "-")
    check_calendar(icalendar.Calendar.from_ical(empty), 0)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "frister.ics"
        expect("the table beside a file", run(program, *span, "--ics", str(path)).decode("utf-8"), table)
        expect("the file", path.read_bytes(), data)


main(sys.argv[1])
print("\n".join(faults) if faults else f"{sys.argv[0]}: as it should be")
sys.exit(1 if faults else 0)
