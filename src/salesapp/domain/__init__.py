"""Words and rules of the trade: pure Python, no Qt, no SQL, no clock."""
