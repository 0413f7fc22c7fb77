"""The organs that meet in the model, and what a meeting is made of."""
import collections
from fractions import Fraction

Organ = collections.namedtuple(
    "Organ", "members lists leader deputy member substitutes council_rules ordered quorum late doors chair_by office")
HALF, THIRD, TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)


def half_vote(organ, present, cast):
    """Bystyret 5.1, kommuneloven 11-9: half of the members are present and have voted."""
    return Fraction(min(present, cast), organ.members) >= HALF


def half_present(organ, present, _):
    """Byrådet 4: half of the members are present."""
    return Fraction(present, organ.members) >= HALF


def at_least(number):
    """Eldrerådet 11, klageutvalget 3.3: a number of members is present."""
    return lambda organ, present, _: present >= number


# council_rules: bystyret's own (the committees by 5.8 and 7.1). late: of what a third can stop a late case.
# doors: whose rule on closing them. chair_by: how a special chair is elected. office: one that the organ elects itself.
ORGANS = {
    "BYSTYRE": Organ(67, (20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1), "ORDFORER", "VARAORDFORER", "MEDLEM", 2, True, True,
                     half_vote, "members", "council", "MAJORITY", "ORDFORER"),
    "OPPVEKST_OG_KULTUR": Organ(11, (4, 4, 2, 1), "LEDER", "NESTLEDER", "MEDLEM", 2, True, True, half_vote, "members",
                                "committee", "MAJORITY", None),
    "ELDRERAAD": Organ(9, (3, 3, 2, 1), "LEDER", "NESTLEDER", "MEDLEM", 2, False, True, at_least(5), "present",
                       "advisory", "PLURALITY", "LEDER"),
    "KLAGEUTVALG": Organ(7, (3, 2, 2), "LEDER", "NESTLEDER", "MEDLEM", 2, False, False, at_least(3), "present",
                         "statute", "MAJORITY", None),
    "BYRAAD": Organ(8, (4, 2, 2), "BYRAADSLEDER", "NESTLEDER", "BYRAAD", 0, False, False, half_present, "present",
                    "government", "MAJORITY", None),
}
OBSERVER = 5001
LISTED, DEBATE, CALLED, DECIDED, POSTPONED = "LISTED", "DEBATE", "VOTING_CALLED", "DECIDED", "POSTPONED"
IN_DEBATE = {"ORDER", "POSTPONEMENT", "CLOSURE", "HOLDING_TRIAL", "TRIAL", "ELIGIBILITY", "CLOSING_DOORS",
             "CLOSING_DEBATE", "SPEAKING_TIME", "RUNNING_PLAN"}
OF_COUNCIL = {"CLOSURE", "HOLDING_TRIAL", "TRIAL"}  # 5.8, 5.11: matters of a case that its rules alone know
ON_PROPOSAL = {"ORDINARY", "ELECTION", "APPOINTMENT", "BUDGET"}
BLANK_VOTES = {"ELECTION", "APPOINTMENT"}  # bystyret 5.10, kommuneloven 8-1
MOTION = "CLOSE_DEBATE"


class No(Exception):
    """Not lawful, or not possible: the library answers REFUSED or gives a status."""


class Case:
    def __init__(self, late=False, documents=True):
        self.state, self.late, self.documents = LISTED, late, documents
        self.objectors, self.counted = set(), 0
        self.debate_closed = False
        self.questions = {}  # person -> None, or whether disqualified
        self.out = set()
        self.unseated = set()  # went out without a seat
        self.chairs = set()  # have presided over it and handed the chair over
        self.electorate = None
        self.granted = set()  # matters that were carried in it and nobody has acted on
        self.results, self.amendments, self.unfit = [], [], False
        self.elections, self.elected = 0, 0
        self.doors, self.ground, self.told, self.judged = "OPEN", None, set(), {}
        self.waiting, self.asked = [], 0
        self.speeches, self.main_parties = {}, set()
        self.exchange, self.longer = None, {}
        self.closing, self.spoke_on_closing = [], set()


class Proposal:
    def __init__(self, case, mover, kind="MAIN"):
        self.case, self.mover, self.kind, self.state, self.rounds = case, mover, kind, "OPEN", 0
        self.taken = False  # one of several in a vote that has no result yet

    def decides(self):
        return self.kind == "MAIN"

    def is_free(self):
        return self.state == "OPEN" and not self.rounds and not self.taken
