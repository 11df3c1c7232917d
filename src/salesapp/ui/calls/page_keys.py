"""The commands of a call that have a digit, as `actions.py` names them."""

from __future__ import annotations

from salesapp.ui.page import Page


class NumberedCommands(Page):
    """Answers of the client by digits, results of the call by Alt and a digit."""

    def answer(self, place: int) -> None:
        """The client gave the answer at a place."""
        raise NotImplementedError

    def end_with(self, place: int) -> None:
        """The call ended with the result at a place."""
        raise NotImplementedError

    def answer_1(self) -> None:
        """The first answer."""
        self.answer(1)

    def answer_2(self) -> None:
        """The second answer."""
        self.answer(2)

    def answer_3(self) -> None:
        """The third answer."""
        self.answer(3)

    def answer_4(self) -> None:
        """The fourth answer."""
        self.answer(4)

    def answer_5(self) -> None:
        """The fifth answer."""
        self.answer(5)

    def answer_6(self) -> None:
        """The sixth answer."""
        self.answer(6)

    def answer_7(self) -> None:
        """The seventh answer."""
        self.answer(7)

    def answer_8(self) -> None:
        """The eighth answer."""
        self.answer(8)

    def answer_9(self) -> None:
        """The ninth answer."""
        self.answer(9)

    def result_1(self) -> None:
        """The first result."""
        self.end_with(1)

    def result_2(self) -> None:
        """The second result."""
        self.end_with(2)

    def result_3(self) -> None:
        """The third result."""
        self.end_with(3)

    def result_4(self) -> None:
        """The fourth result."""
        self.end_with(4)

    def result_5(self) -> None:
        """The fifth result."""
        self.end_with(5)

    def result_6(self) -> None:
        """The sixth result."""
        self.end_with(6)

    def result_7(self) -> None:
        """The seventh result."""
        self.end_with(7)
