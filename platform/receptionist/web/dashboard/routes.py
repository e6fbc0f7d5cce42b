"""All pages behind the sign-in, and the door itself: checked the same way, limited the same way."""

from litestar.handlers import HTTPRouteHandler
from litestar.types import Empty

from receptionist.web.auth import auth_routes
from receptionist.web.dashboard.account import account_routes
from receptionist.web.dashboard.api_tokens import api_token_routes
from receptionist.web.dashboard.appointments import appointment_routes
from receptionist.web.dashboard.audit import audit_routes
from receptionist.web.dashboard.booking import booking_routes
from receptionist.web.dashboard.calls import call_routes
from receptionist.web.dashboard.chat import chat_routes
from receptionist.web.dashboard.desk import Desk
from receptionist.web.dashboard.follow_ups import follow_up_routes
from receptionist.web.dashboard.history import history_routes
from receptionist.web.dashboard.importing import import_routes
from receptionist.web.dashboard.joining import joining_routes
from receptionist.web.dashboard.messages import message_routes
from receptionist.web.dashboard.new_practice import new_practice_routes
from receptionist.web.dashboard.overview import overview_routes
from receptionist.web.dashboard.providers import provider_routes
from receptionist.web.dashboard.questions import question_routes
from receptionist.web.dashboard.reading import Reading
from receptionist.web.dashboard.rehearsals import rehearsal_routes
from receptionist.web.dashboard.resellers import reseller_routes
from receptionist.web.dashboard.secrets import secret_page_routes
from receptionist.web.dashboard.settings import settings_routes
from receptionist.web.dashboard.settings_draft import settings_draft_routes
from receptionist.web.dashboard.streams import Streams
from receptionist.web.dashboard.switches import switch_routes
from receptionist.web.dashboard.team import team_routes
from receptionist.web.dashboard.templates import template_routes
from receptionist.web.dashboard.test_call import test_call_routes
from receptionist.web.dashboard.usage import usage_routes
from receptionist.web.door import Door
from receptionist.web.drafts import Drafts
from receptionist.web.gate import Gate
from receptionist.web.pages import Pages
from receptionist.web.services import Services, creating_of, examining_of

_LARGEST_FORM = 64 * 1024


def dashboard_routes(services: Services, pages: Pages, gate: Gate) -> list[HTTPRouteHandler]:
    """Each behind the gate, and each with a limit to what a form may hold."""
    desk, door = Desk(services, pages, gate), Door(services, pages, gate)
    drafts = Drafts(services.registry, services.records.revisions, examining_of(services))
    creating = creating_of(services)
    handlers = [
        *auth_routes(door),
        *joining_routes(door),
        *account_routes(desk, door),
        *overview_routes(desk, gate),
        *call_routes(
            desk,
            Streams(services.live, services.clock, desk.still),
            Reading(services.records.audit, services.clock),
        ),
        *message_routes(desk),
        *question_routes(desk),
        *follow_up_routes(desk),
        *switch_routes(desk),
        *settings_routes(desk, drafts),
        *settings_draft_routes(desk, drafts),
        *audit_routes(desk),
        *usage_routes(desk),
        *history_routes(desk),
        *appointment_routes(desk),
        *booking_routes(desk),
        *api_token_routes(desk),
        *secret_page_routes(desk),
        *import_routes(desk),
        *test_call_routes(desk),
        *chat_routes(desk),
        *rehearsal_routes(desk),
        *team_routes(desk, door),
        *reseller_routes(desk, door),
        *provider_routes(desk, door),
        *new_practice_routes(desk, creating),
        *template_routes(desk, creating),
    ]
    for handler in handlers:  # a router for that would be copied, with all that it holds, whenever a server starts
        handler.before_request = gate.check
        if handler.request_max_body_size is Empty:
            handler.request_max_body_size = _LARGEST_FORM
    return handlers
