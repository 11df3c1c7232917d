"""Letters go to a real server on this machine, whole or not at all."""

from __future__ import annotations

import socket
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import Delivery, Letter, MailRules, Security
from salesapp.exchange import smtp
from salesapp.exchange.eml import Attachment, From, build
from tests.smtp_server import MailServer

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LETTER = Letter(("ivanov@client.example", "b@client.example"), "Счёт № 318", "Здравствуйте!\n.\nДа")
FROM = From("Анна Воронова", "anna@firm.example")
PDF = Attachment("Счёт 318.pdf", "application/pdf", b"%PDF-1.7\r\n..\n" * 300)


@pytest.fixture
def server():
    found = MailServer("anna", "тайна")
    yield found
    found.stop()


def rules(server, **changes):
    facts = {"host": "127.0.0.1", "port": server.port, "security": Security.NONE, "user": "anna"}
    return MailRules(Delivery.SMTP, **(facts | changes))


def data():
    return build(LETTER, FROM, [PDF], NOW, is_draft=False)


def refused(call, *args):
    with pytest.raises(RuleError) as caught:
        call(*args)
    assert caught.value.rule is Rule.LETTER_NOT_SENT
    return caught.value.facts


def test_a_letter_arrives_with_text_and_attachments(server):
    smtp.send(rules(server), "тайна", FROM.address, LETTER.to, data())
    [(sender, recipients, taken)] = server.letters
    assert (sender, recipients) == ("anna@firm.example", list(LETTER.to))
    message = message_from_bytes(taken, policy=default)
    assert message["Subject"] == "Счёт № 318"
    assert message["From"].addresses[0].display_name == "Анна Воронова"
    assert message.get_body().get_content().replace("\r\n", "\n") == "Здравствуйте!\n.\nДа\n"
    [part] = message.iter_attachments()
    assert (part.get_filename(), part.get_content()) == (PDF.name, PDF.data)
    assert message["X-Unsent"] is None


def test_a_draft_is_marked_as_unsent_and_needs_no_sender():
    message = message_from_bytes(
        build(LETTER, From("", ""), [], NOW, is_draft=True), policy=default
    )
    assert message["X-Unsent"] == "1"
    assert message["From"] is None


def test_a_name_or_subject_of_several_lines_adds_no_header():
    letter = Letter(("a@b.example",), "Тема\r\nBcc: evil@x.example", "Текст")
    message = message_from_bytes(build(letter, FROM, [], NOW, is_draft=False), policy=default)
    assert message["Bcc"] is None
    assert message["Subject"] == "Тема Bcc: evil@x.example"


def test_a_wrong_password_is_told(server):
    facts = refused(smtp.send, rules(server), "не та", FROM.address, LETTER.to, data())
    assert facts["reason"] == "login"
    assert "wrong password" in facts["detail"]
    assert refused(smtp.check, rules(server), "не та")["reason"] == "login"
    smtp.check(rules(server), "тайна")


def test_one_refused_recipient_keeps_the_letter_from_all(server):
    server.refuses = LETTER.to[1]
    facts = refused(smtp.send, rules(server), "тайна", FROM.address, LETTER.to, data())
    assert facts["reason"] == "recipients"
    assert LETTER.to[1] in facts["detail"]
    assert server.letters == []


def test_a_refused_letter_and_a_server_without_protection_are_told(server):
    server.refuses = "data"
    facts = refused(smtp.send, rules(server), "тайна", FROM.address, LETTER.to, data())
    assert facts["reason"] == "refused"
    safe = rules(server, security=Security.STARTTLS)
    assert refused(smtp.send, safe, "тайна", FROM.address, LETTER.to, data())["reason"] == "tls"


def test_a_server_that_is_not_there_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    nobody = MailRules(Delivery.SMTP, "127.0.0.1", port, Security.NONE)
    assert refused(smtp.send, nobody, "", FROM.address, LETTER.to, data())["reason"] == "connect"
