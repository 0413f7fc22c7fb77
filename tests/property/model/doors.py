"""Open and closed doors: bystyret 2.3, bystyreutvalgene 4.3, eldrerådet 8, klageutvalget 3.1, byrådet 4, kommuneloven
11-5. Where the organ's own words differ from the Act they are taken as they stand."""
from .organs import No

# What a ground says of the case, and what must be judged of it.
FACT = {"SECRECY": "CONFIDENTIAL", "SERVICE_CONDITIONS": "SERVICE_CASE", "PUBLIC_INTEREST": "EXEMPT_INFORMATION",
        "EXEMPT_FROM_PUBLICITY": "EXEMPT_INFORMATION"}
JUDGEMENT = {"PRIVACY": "PRIVACY_REQUIRES", "PUBLIC_INTEREST": "WEIGHTY_PUBLIC_INTEREST",
             "MUNICIPALITYS_INTERESTS": "MUNICIPALITYS_INTERESTS"}
GROUNDS = sorted({*FACT, *JUDGEMENT})

# The grounds by which doors must be closed, those by which they may be.
MUST = {"council": {"SECRECY"}, "committee": {"SECRECY"}, "advisory": set(),
        "statute": {"SECRECY", "SERVICE_CONDITIONS"}, "government": {"SECRECY", "SERVICE_CONDITIONS"}}
MAY = {"council": {"PRIVACY", "MUNICIPALITYS_INTERESTS", "PUBLIC_INTEREST"}, "committee": set(),
       "advisory": {"SECRECY", "EXEMPT_FROM_PUBLICITY", "PUBLIC_INTEREST"}, "statute": {"PRIVACY", "PUBLIC_INTEREST"},
       "government": set(GROUNDS)}
UNJUDGED = {"advisory", "government"}  # where nothing need be judged


class Doors:
    def FACT_STATED(self, person, item, value, code):
        if item in self.cases and value:
            self.cases[item].told.add(code)
        return "DONE"

    def JUDGED(self, person, item, value, code):
        if item in self.cases:
            self.cases[item].judged[code] = bool(value)
        return "DONE"

    def closing(self, case, ground, known=None):
        """MUST, MAY, NO, or NEEDS_JUDGEMENT; known: the facts by which it is to be so, if not by the ground named."""
        rule = self.organ.doors
        if known is not None and ground in FACT and FACT[ground] not in known:
            return "NO"
        if ground in MUST[rule]:
            return "MUST"
        if ground not in MAY[rule]:
            return "NO"
        if ground in JUDGEMENT and rule not in UNJUDGED:
            judged = case.judged.get(JUDGEMENT[ground])
            if judged is None:
                return "NEEDS_JUDGEMENT" if known is None else "NO"
            return "MAY" if judged else "NO"
        return "NO" if known is not None and ground not in FACT else "MAY"

    def another_ground(self, case, ground):
        """Whether what is known of the case closes the doors by another ground than the one that was named."""
        known = case.told | {FACT[one] for one in [ground] if one in FACT}
        own = self.closing(case, ground) in ("MUST", "MAY")
        same = {other for other in GROUNDS if own and FACT.get(other) == FACT.get(ground, ground)} | {ground}
        return any(self.closing(case, other, known) != "NO" for other in GROUNDS if other not in same)

    def DOORS_CLOSED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if value:
            return self.close_for_debate(case, person, code)
        if case.doors == "CLOSED" and case.ground:
            raise No
        how = self.closing(case, code)
        if how == "NEEDS_JUDGEMENT":
            return how
        # kommuneloven 11-5: also what must be closed is decided; but for the government, where the Act itself closes
        by_vote = how == "MAY" or self.organ.doors != "government"
        if how == "NO" or by_vote and "CLOSING_DOORS" not in case.granted:
            raise No
        case.granted.discard("CLOSING_DOORS")
        case.doors, case.ground = "CLOSED", code
        return "DONE"

    def close_for_debate(self, case, person, code):
        """The chair demands it or the organ has decided it; eldrerådet 8: always."""
        if case.doors != "OPEN":
            raise No
        if self.organ.doors != "advisory" and person != self.chair() and "CLOSING_DEBATE" not in case.granted:
            raise No
        case.granted.discard("CLOSING_DEBATE")
        case.doors, case.ground = "DEBATE", code
        return "DONE"

    def may_open(self, item):
        case = self.cases[item]
        return case.doors != "OPEN" and not self.closed and not (
            case.doors == "CLOSED" and any(self.closing(case, ground, case.told) == "MUST" for ground in GROUNDS))

    def DOORS_OPENED(self, person, item, value, code):
        self.need_open()
        if item not in self.cases or not self.may_open(item):
            raise No
        self.cases[item].doors, self.cases[item].ground = "OPEN", None
        return "DONE"
