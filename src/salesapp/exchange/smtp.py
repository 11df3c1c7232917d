"""Handing a letter to a mail server."""

from __future__ import annotations

import base64
import smtplib
import socket
import ssl
from collections.abc import Sequence
from typing import Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import MailRules, Security

TIMEOUT: Final = 30.0


def send(
    rules: MailRules, password: str, sender: str, recipients: Sequence[str], data: bytes
) -> None:
    """Send a letter to all of its recipients, or to none.

    Raises:
        RuleError: LETTER_NOT_SENT with the fact `reason`: ``connect``, ``tls``, ``login``,
            ``sender``, ``recipients``, ``refused``, ``timeout``; `detail` is what the server said.
    """
    try:
        with _connect(rules) as server:
            _login(server, rules, password)
            _hand_over(server, sender, recipients, data)
    except RuleError:
        raise
    except ssl.SSLError as error:
        raise _failed("tls", error) from error
    except TimeoutError as error:
        raise _failed("timeout", error) from error
    except smtplib.SMTPAuthenticationError as error:
        raise _failed("login", error) from error
    except smtplib.SMTPSenderRefused as error:
        raise _failed("sender", error) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise _failed("recipients", error) from error
    except (smtplib.SMTPConnectError, smtplib.SMTPServerDisconnected, OSError) as error:
        reason = "refused" if isinstance(error, smtplib.SMTPResponseException) else "connect"
        raise _failed(reason, error) from error
    except smtplib.SMTPException as error:
        raise _failed("refused", error) from error


def check(rules: MailRules, password: str) -> None:
    """See that the server answers and lets us in.

    Raises:
        RuleError: as `send`.
    """
    try:
        with _connect(rules) as server:
            _login(server, rules, password)
            server.noop()
    except ssl.SSLError as error:
        raise _failed("tls", error) from error
    except TimeoutError as error:
        raise _failed("timeout", error) from error
    except smtplib.SMTPAuthenticationError as error:
        raise _failed("login", error) from error
    except (smtplib.SMTPException, OSError) as error:
        raise _failed("connect", error) from error


def _connect(rules: MailRules) -> smtplib.SMTP:
    name = socket.gethostname()
    local = name if name.isascii() and name else "localhost"
    if rules.security is Security.TLS:
        return smtplib.SMTP_SSL(
            rules.host, rules.port, local, timeout=TIMEOUT, context=ssl.create_default_context()
        )
    server = smtplib.SMTP(rules.host, rules.port, local, timeout=TIMEOUT)
    if rules.security is Security.STARTTLS:
        try:
            server.starttls(context=ssl.create_default_context())
        except smtplib.SMTPNotSupportedError as error:
            server.close()
            raise _failed("tls", error) from error
    return server


def _login(server: smtplib.SMTP, rules: MailRules, password: str) -> None:
    if rules.user:
        server.ehlo_or_helo_if_needed()
        # smtplib's own way knows no letters beyond ASCII in names and passwords.
        ways = server.esmtp_features.get("auth", "").upper().split()
        if "PLAIN" in ways:
            given = f"\0{rules.user}\0{password}"
            code, answer = server.docmd("AUTH", f"PLAIN {_base64(given)}")
        elif "LOGIN" in ways:
            server.docmd("AUTH", f"LOGIN {_base64(rules.user)}")
            code, answer = server.docmd(_base64(password))
        else:
            raise _failed("login", smtplib.SMTPException("no way to log in"))
        if code not in (235, 503):
            raise smtplib.SMTPAuthenticationError(code, answer)


def _hand_over(server: smtplib.SMTP, sender: str, recipients: Sequence[str], data: bytes) -> None:
    """One by one, so that a refused recipient refuses the letter before its text is given."""
    server.ehlo_or_helo_if_needed()
    wide = [one for one in (sender, *recipients) if not one.isascii()]
    if wide and not server.has_extn("smtputf8"):
        refused_here = (553, b"this server takes addresses in Latin letters only")
        raise smtplib.SMTPRecipientsRefused(dict.fromkeys(wide, refused_here))
    if wide:
        server.command_encoding = "utf-8"
    code, answer = server.mail(sender, ("SMTPUTF8", "BODY=8BITMIME") if wide else ())
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, answer, sender)
    refused = {}
    for one in recipients:
        code, answer = server.rcpt(one)
        if code not in (250, 251):
            refused[one] = (code, answer)
    if refused:
        server.rset()
        raise smtplib.SMTPRecipientsRefused(refused)
    code, answer = server.data(data)
    if code != 250:
        raise smtplib.SMTPDataError(code, answer)


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _failed(reason: str, error: Exception) -> RuleError:
    return RuleError(Rule.LETTER_NOT_SENT, reason=reason, detail=_said(error))


def _said(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(f"{who}: {_text(said[1])}" for who, said in error.recipients.items())
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return str(error)[:200]


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())[:200]
