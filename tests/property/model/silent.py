"""Where the texts say nothing, or leave it to those who are there: walks do not go there."""
from .doors import GROUNDS
from .elections import CHAIR
from .floor import LINE
from .organs import CALLED, DECIDED, LISTED, MOTION, OF_COUNCIL, POSTPONED


def silent(model, kind, person=0, item=0, value=0, code=None, role=None):
    return any(rule(model, kind, person, item, value, code, role) for rule in RULES) or (
        not model.organ.council_rules and silent_statute(model, kind, person, item, value, code, role))


def who_is_out(model, kind, person, item, value, code, role):
    case = model.case()
    if kind == "ELIGIBILITY_QUESTIONED":  # 6.6
        return bool(model.ballot) or case is not None and case.state == CALLED
    if kind == "WITHDREW":
        return person not in model.hall
    if kind != "RETURNED" or not case:
        return False
    if case.state == CALLED or model.speaking and model.speaking[0] > 100:  # a substitute who speaks gives way
        return True
    # which of two substitutes gives way
    return sum(1 for one in model.sitting.get(model.list_of.get(person), ()) if one > 100) > 1


def the_cases(model, kind, person, item, value, code, role):
    if kind == "OBJECTED" and item in model.cases:  # more than there are
        case = model.cases[item]
        return len(case.objectors) + case.counted + (value or 1) > len(model.seated())
    if kind == "CASE_TAKEN_UP":  # who objected and left
        return any(one.objectors - model.seated() for one in model.cases.values())
    return kind == "DEBATE_CLOSED" and bool(model.case()) and model.case().debate_closed


def the_result(model, kind, person, item, value, code, role):
    """A vote in which nobody takes part for or against; equal votes, and the chair has none."""
    if kind != "BALLOT_CLOSED" or not item or item != model.ballot:
        return False
    vote = model.votes[item]
    _, in_favour, against, _ = vote.tally()
    return not in_favour + against or (model.chair() not in vote.electorate
                                       and model.leads_to(vote) == "NEEDS_CHAIR_VOTE")


def the_matter(model, kind, person, item, value, code, role):
    if kind not in ("BALLOT_OPENED", "TACIT_CONSENT"):
        return False
    one = model.proposals.get(value)
    if one and (one.kind == MOTION) != (code == "CLOSURE"):  # a motion decides no case
        return True
    if code == "APPOINTMENT" and not value:  # blank votes among several
        return True
    # 5.6, 5.8, 5.11 alone know them; the plan is voted on at the start
    if code in ("SPEAKING_TIME", "RUNNING_PLAN"):
        return not model.organ.council_rules or code == "RUNNING_PLAN" and model.begun
    return code in OF_COUNCIL and (not model.in_hand or not model.organ.council_rules)


def further_rounds(model, kind, person, item, value, code, role):
    before = model.votes.get(value if kind == "ROUND_OPENED" else item)
    if kind not in ("ROUND_OPENED", "LOT_DRAWN") or before is None:
        return False
    if before.role == CHAIR and before.case != model.in_hand:  # whom to preside, begun in another case
        return True
    # whether one votes again on who goes on, when none of them had the majority
    return bool(before.followed) and model.votes[before.followed].result == "REJECTED" and before.matter != "ELECTION"


def the_doors(model, kind, person, item, value, code, role):
    if kind == "DOORS_CLOSED" and model.case() and item == model.in_hand:  # closed by another ground than is named
        return model.another_ground(model.case(), code)
    return kind == "DOORS_CLOSED" and code not in GROUNDS


def the_floor(model, kind, person, item, value, code, role):
    if kind not in ("FLOOR_ASKED", "SPEECH_BEGUN") or not model.in_hand:
        return False
    if person in model.resting:  # by what other right one attends
        return True
    if not model.organ.council_rules and person in model.members and person not in model.seated():
        return True  # a member for whom nobody sits, after the call
    if not model.organ.council_rules:  # one at a time; kinds of speech; who is questioned
        return code != "SPEECH" or bool(value) or bool(model.speaking) or model.is_questioned(person)
    return model.is_questioned(person) and LINE[code] != "speech"


RULES = (who_is_out, the_cases, the_result, the_matter, further_rounds, the_doors, the_floor)


def silent_statute(model, kind, person, item, value, code, role):
    """The statute has no rule on the form: one case at a time, the end of a case, what is voted on when."""
    case = model.case()
    if code == "ELIGIBILITY" and model.several_questioned():
        return True
    if kind in ("CASE_TAKEN_UP", "CASE_POSTPONED", "ORDER_CHANGED") and item in model.cases:
        if model.cases[item].state in (DECIDED, POSTPONED):
            return True
    if kind in ("CASE_TAKEN_UP", "MEETING_CLOSED"):
        return bool(model.in_hand or model.ballot)
    if kind == "CASE_CLOSED":
        return (item != model.in_hand or bool(model.ballot) or None in case.questions.values()
                or bool(case.elections) or model.is_undecided(item))
    if kind == "PROPOSAL_PUT":
        return value != model.in_hand
    if kind == "PROPOSAL_WITHDRAWN":
        one = model.proposals.get(item)
        return one is not None and (one.mover != person or not one.is_free() or model.ballot_on(item)
                                    or one.case != model.in_hand)
    if kind == "OBJECTED":
        return item not in model.cases or model.cases[item].state != LISTED
    if kind in ("VOTING_CALLED", "DEBATE_CLOSED", "WITHDREW", "RETURNED", "ELIGIBILITY_QUESTIONED"):
        return item != model.in_hand or kind == "VOTING_CALLED" and (
            bool(model.ballot) or None in case.questions.values())
    if kind in ("DOORS_CLOSED", "FLOOR_ASKED", "SPEECH_BEGUN"):
        return item != model.in_hand
    if kind in ("BALLOT_OPENED", "TACIT_CONSENT"):
        one = model.proposals.get(value)
        return bool(model.ballot) or bool(value) and (one is None or one.case != model.in_hand or not one.is_free())
    if kind in ("TIME_EXTENDED", "RUNNING_PLAN"):  # there is no time to set
        return True
    return kind in ("CASE_POSTPONED", "ELECTION_OPENED", "ROUND_OPENED") and bool(model.ballot)
