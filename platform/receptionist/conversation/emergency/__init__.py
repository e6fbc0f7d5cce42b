"""Emergencies in a caller's words, recognised without a model; and what is said at once."""

from receptionist.conversation.emergency.finding import Certainty as Certainty
from receptionist.conversation.emergency.finding import Emergency as Emergency
from receptionist.conversation.emergency.finding import find as find
from receptionist.conversation.emergency.replies import detect as detect
from receptionist.conversation.emergency.replies import reply_to as reply_to
