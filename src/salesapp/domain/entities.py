"""Kinds of records."""

from enum import StrEnum


class Entity(StrEnum):
    """Kinds of records that screens show and listen to."""

    ORGANIZATION = "organization"
    CLIENT = "client"
    CONTACT = "contact"
    PRODUCT = "product"
    CATEGORY = "category"
    PRICE_LIST = "price_list"
    MANUFACTURER = "manufacturer"
    LEAD = "lead"
    DEAL = "deal"
    STAGE = "stage"
    ACTIVITY = "activity"
    OFFER = "offer"
    ORDER = "sales_order"
    INVOICE = "invoice"
    CREDIT = "credit_note"
    PAYMENT = "payment"
    CHANNEL = "channel"
    SETTING = "setting"
    CLIENT_GROUP = "client_group"
    TAG = "tag"
    CUSTOM_FIELD = "custom_field"
    VIEW = "view"
    OBJECTION = "objection"
    PLAN = "plan"
    SCRIPT = "script"
