"""A phone number in the groups of its country. Pure."""

import re

import phonenumbers


def national_digits(e164: str) -> str:
    """The number as dialled inside its country, without a trunk prefix."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return re.sub(r"\D", "", e164)


def digit_groups(e164: str) -> list[str]:
    """The national number in the groups that people of its country write: ["212", "555", "0199"]."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return re.findall(r"\d{1,3}", e164)
    return re.findall(r"\d+", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))
