"""The meeting of the model, put together."""
from .cases import Cases
from .doors import Doors
from .elections import Elections
from .floor import Floor
from .organs import OBSERVER, No
from .seats import Seats
from .votes import Votes


class Model(Seats, Cases, Doors, Floor, Votes, Elections):
    """Each event is a method that raises No before it changes anything, or changes it and says the answer."""

    def __init__(self, organ, constituting=False):
        self.organ, self.constituting = organ, constituting
        self.lists, self.list_of, self.members = {}, {}, []
        self.hall, self.resting, self.sitting = set(), set(), {}
        self.cases, self.order, self.proposals, self.votes = {}, [], {}, {}
        self.opened = self.closed = self.paused = False
        self.in_hand = self.ballot = None
        self.presiding = self.case_chair = None
        self.leader = self.deputy = None
        self.granted, self.plan, self.begun = set(), {}, False
        self.moved_first = None

    def enrolled(self):
        return {*self.list_of, OBSERVER}

    def apply(self, kind, person=0, item=0, value=0, code=None, role=None):
        try:
            return getattr(self, kind)(person, item, value, code, *([role] if role else []))
        except No:
            return "REFUSED"
