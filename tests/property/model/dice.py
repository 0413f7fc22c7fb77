"""What walks draw from, and the list of their steps."""
import random

from hypothesis import strategies as st


class Dice:
    """One number of Hypothesis for each rule, so that walks are long; from it whatever the rule draws."""

    def __init__(self, number):
        self.number, self.random = number, random.Random(number)

    def __repr__(self):
        return f"Dice({self.number})"

    def draw(self, of):
        return of(self.random)


class any_:
    @staticmethod
    def integers(first, last):
        return lambda dice: dice.randint(first, last)

    @staticmethod
    def booleans():
        return lambda dice: dice.random() < 0.5

    @staticmethod
    def sampled_from(what):
        return lambda dice: dice.choice(list(what))

    @staticmethod
    def some(what, most):
        return lambda dice: dice.sample(list(what), min(len(what), dice.randint(0, most)))


DICE = st.integers(0, 2**32 - 1).map(Dice)
RULES = ["nothing"]


def rule(step):
    RULES.append(step.__name__)
    return step


def often(step):
    RULES.append(step.__name__)
    return rule(step)
