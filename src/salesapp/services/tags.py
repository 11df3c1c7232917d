"""What the user does with tags and with the star."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.models.links import Tag
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import kept_filters
from salesapp.db.writes import links as writes
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.tags import COLOURS, TAGGED, clean_tag, colour_of, tag_key


def add(entity: Entity, record_ids: Sequence[int], text: str) -> Changes:
    """Hang a tag on records; an unknown word becomes a new tag.

    Raises:
        RuleError: FIELD_REQUIRED (field `tag`) when nothing is left of the word, FIELD_INVALID
            for records that carry no tags.
    """
    name, key = clean_tag(text), tag_key(text)
    if not key:
        raise RuleError(Rule.FIELD_REQUIRED, field="tag")
    if entity not in TAGGED:
        raise RuleError(Rule.FIELD_INVALID, field="tag")
    with journal.action("tag.add", subject=name) as rec:
        tag_id = writes.tag_called(key)
        if tag_id is None:
            tag_id = int(Tag.create(name=name, name_key=key, colour=colour_of(key)).id)
        for record_id in record_ids:
            require(entity.value, record_id)
            writes.put_tag(tag_id, entity, record_id)
        rec.about(tag_id)
    return rec.result()


def remove(entity: Entity, record_ids: Sequence[int], tag_id: int) -> Changes:
    """Take a tag from records; the tag itself stays."""
    with journal.action("tag.remove", subject=name_of("tag", tag_id)) as rec:
        rec.about(tag_id)
        for record_id in record_ids:
            writes.take_tag(tag_id, entity, record_id)
    return rec.result()


def recolour(tag_id: int, colour: str) -> Changes:
    """Give a tag another colour of the palette."""
    if colour not in COLOURS:
        raise RuleError(Rule.FIELD_INVALID, field="colour")
    with journal.action("tag.colour", subject=name_of("tag", tag_id)) as rec:
        rec.about(tag_id)
        touch("tag", tag_id, colour=colour)
    return rec.result()


def rename(tag_id: int, text: str) -> Changes:
    """Give a tag another word; the word of another tag makes the two one.

    Saved lists and conditions of stages ask for the new word.
    """
    name, key = clean_tag(text), tag_key(text)
    if not key:
        raise RuleError(Rule.FIELD_REQUIRED, field="tag")
    with journal.action("tag.rename", subject=name) as rec:
        (before,) = require("tag", tag_id, "name")
        other = writes.tag_called(key)
        if other is not None and other != tag_id:
            writes.move_tag(tag_id, other)
            bury("tag", tag_id)
            rec.about(other)
            name = name_of("tag", other)
        else:
            touch("tag", tag_id, name=name, name_key=key)
            rec.about(tag_id)
        kept_filters.rename_entries("tags", {str(before): name})
    return rec.result()


def delete(tag_id: int) -> Changes:
    """Delete a tag and take it from every record."""
    with journal.action("tag.delete", subject=name_of("tag", tag_id)) as rec:
        rec.about(tag_id)
        writes.take_everywhere(tag_id)
        bury("tag", tag_id)
    return rec.result()


def set_star(entity: Entity, record_id: int, name: str, *, on: bool) -> Changes:
    """Put a star on a record, or take it away."""
    with journal.action("star.add" if on else "star.remove", subject=name) as rec:
        rec.about(record_id)
        if on:
            require(entity.value, record_id)
            writes.put_star(entity, record_id)
        else:
            writes.take_star(entity, record_id)
    return rec.result()
