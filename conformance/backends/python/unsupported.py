"""What a program may ask in vain."""


class Unsupported(Exception):
    """The program asks for something that this adapter does not offer."""

    def __init__(self, feature, reason):
        super().__init__(reason)
        self.feature = feature
        self.reason = reason
