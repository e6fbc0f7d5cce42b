"""What every page of a practice starts with: who asks, may they, which practice, and the frame around the page."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import msgspec
from litestar import Request
from litestar.exceptions import NotFoundException
from litestar.response import Response

from receptionist.accounts import policy
from receptionist.errors import NotAllowedError
from receptionist.practice import switches
from receptionist.practice.card import Card, Glance, glance
from receptionist.practice.definition import About, Definition, Hours
from receptionist.practice.registry import Practice
from receptionist.records.accounts import Session, User
from receptionist.records.audit_chain import AuditRow
from receptionist.records.people import PracticeId
from receptionist.toml_text import Problem
from receptionist.web.audit_words import actor_name
from receptionist.web.gate import Gate
from receptionist.web.pages import Pages, html_response
from receptionist.web.presenters import StandingView, closing_view, paused_view
from receptionist.web.services import Services, examining_of
from receptionist.web.wording import Place, counted, place_of, when

AnyRequest: TypeAlias = Request[Any, Any, Any]
_MOST_OTHERS = 20  # in the menu that leads to other practices
_LONGEST_NAME = 100
_PAUSED, _CLOSED = "answering_paused", "closed_early"


class NavPage(msgspec.Struct, frozen=True):
    key: str
    name: str
    icon: str
    href: str
    here: bool


class NavPractice(msgspec.Struct, frozen=True):
    slug: str
    name: str


class Nav(msgspec.Struct, frozen=True):
    """The practice that is looked at; `others` holds the visitor's practices when there are several."""

    slug: str
    name: str
    pages: Sequence[NavPage]
    more: Sequence[NavPage]  # for those who run the practice: in the account's menu
    others: Sequence[NavPractice]
    more_others: bool = False  # there are more than a menu holds


class Viewer(msgspec.Struct, frozen=True):
    name: str
    email: str
    role: str
    initials: str


@dataclass(frozen=True)
class Visit:
    """A signed-in person at a practice that they may see."""

    request: AnyRequest
    session: Session
    slug: PracticeId
    practice: Practice
    place: Place
    now: datetime

    def may(self, action: policy.Action) -> bool:
        return policy.may(self.session.user, action, self.slug)

    @property
    def runs_platform(self) -> bool:
        return policy.may(self.session.user, "operate", "")


class Desk:
    """Handlers ask it to let someone in and to show a page."""

    def __init__(self, services: Services, pages: Pages, gate: Gate) -> None:
        self.services = services
        self.examining = examining_of(services)
        self._pages = pages
        self._gate = gate

    async def enter(self, request: AnyRequest, slug: str, action: policy.Action) -> Visit:
        """Someone else's practice and one that does not exist look the same.

        Raises SignInNeededError, NotFoundException, NotAllowedError (may look, but not do this).
        """
        session = await self._gate.signed_in(request)
        if not policy.may(session.user, "visit", slug):
            raise NotFoundException
        practice = await self.services.registry.find(slug) or await self._without_a_version(session.user, slug)
        if practice is None:
            raise NotFoundException
        own = policy.scope(session.user, action, slug)
        if own is None:
            raise NotAllowedError("This account may not do that.")
        return Visit(
            request=request,
            session=session,
            slug=own,
            practice=practice,
            place=place_of(practice.definition),
            now=self.services.clock.now(),
        )

    async def signed_in(self, request: AnyRequest) -> Session:
        """For pages that are of no one practice. Raises SignInNeededError."""
        return await self._gate.signed_in(request)

    async def still(self, session: Session, slug: str) -> bool:
        """May someone who looks at a page that grows by itself go on looking?"""
        now = await self.services.records.accounts.session_of(session.id)
        return now is not None and not now.locked and policy.may(now.user, "see", slug)

    async def _without_a_version(self, user: User, slug: str) -> Practice | None:
        """What stands for a practice of which no version is good: its text can be mended, its records stay. One of
        which nothing is known any more is there for the people who belong to it."""
        registry = self.services.registry
        card = registry.card(slug)
        if card is None and slug not in (policy.places(user) or ()):
            return None
        source = await asyncio.to_thread(registry.store.read, slug) if card else b""
        seen = glance(source) if isinstance(source, bytes) else Glance()
        about = About(name=seen.name[:_LONGEST_NAME] or slug, timezone=_zone(seen.timezone), numbers=())
        nothing = Definition(practice=about, hours=Hours())
        return Practice(slug, nothing, "", "", registry.store.file(slug))

    async def problems(self, slug: str) -> dict[str, Any]:
        """What `partials/problems.html` shows."""
        card = self.services.registry.card(slug)
        if card is None or card.removed:
            return removed_values(card.file if card else f"{slug}.toml")
        return problem_values(await self.examining.problems_of(slug), serving=bool(card.revision))

    async def page(self, visit: Visit, template: str, *, here: str, **values: Any) -> Response[str]:
        new = await self.services.records.messages.count_new(visit.slug)
        waiting = await self.services.records.appointments.count_requested(visit.slug, visit.now)
        definition = visit.practice.definition
        frame = self.frame(visit.request, visit.session)
        frame |= {
            "nav": self.nav(visit.session.user, visit.slug, definition.practice.name, here),
            "new_messages": new,
            "waiting_requests": waiting,
            "slug": visit.slug,
            "receptionist": definition.receptionist.name,
            "may_mend": visit.may("edit_settings"),
        }
        return html_response(self._pages.html(template, frame | await self.standing(visit) | values))

    async def standing(self, visit: Visit) -> dict[str, Any]:
        """What `partials/standing.html` shows: paused, closing early; and who did it."""
        definition, latest = visit.practice.definition, self.services.records.audit.latest
        views: list[StandingView] = []
        if switches.is_paused(definition):
            who = await self._who(visit, await latest(visit.slug, ("answering_paused", "answering_resumed")), _PAUSED)
            views.append(paused_view(definition, visit.place, who))
        if hours := switches.closing_early(definition, visit.now):
            who = await self._who(visit, await latest(visit.slug, ("closed_early", "closing_undone")), _CLOSED)
            views.append(closing_view(hours, visit.now, visit.place, who))
        return {"standing": views, "may_switch": visit.may("switch_answering")}

    async def _who(self, visit: Visit, entry: AuditRow | None, action: str) -> str:
        """ "by Nina Patel, today, 2:05 PM"; empty: it was not done here."""
        if entry is None or entry.action != action:
            return ""
        name = actor_name(entry.actor, await self.names(visit.slug))
        return f"by {name}, {when(entry.at, visit.now, visit.place).within}"

    async def names(self, slug: str) -> Mapping[str, str]:
        """User id -> name: the practice's people, and the operators."""
        accounts = self.services.records.accounts
        people = [*await accounts.list(""), *await accounts.list(slug)]
        return {person.id: person.name or person.email for person in people}

    async def message_values(self, visit: Visit) -> dict[str, Any]:
        """What `partials/message.html` shows beside a message: who may have it, and may the visitor say so."""
        accounts = self.services.records.accounts
        people = [one for one in await accounts.list(visit.slug) if policy.may(one, "handle_messages", visit.slug)]
        return {
            "people": sorted(((one.id, one.name or one.email) for one in people), key=lambda one: one[1].casefold()),
            "me": visit.session.user.id,
            "may_settle": visit.may("handle_messages"),
        }

    def partial(self, visit: Visit, template: str, **values: Any) -> str:
        common = {
            "slug": visit.slug,
            "receptionist": visit.practice.definition.receptionist.name,
            "csrf_token": self._gate.csrf_token(visit.session),
            "path": visit.request.url.path,
        }
        return self._pages.html(template, common | values)

    def bare(self, request: AnyRequest, session: Session, template: str, **values: Any) -> Response[str]:
        """A page that is of no one practice."""
        frame: dict[str, Any] = self.frame(request, session)
        frame |= {"nav": None, "new_messages": 0, "waiting_requests": 0, "standing": [], "may_switch": False}
        return html_response(self._pages.html(template, frame | values))

    def fragment(self, request: AnyRequest, session: Session, template: str, **values: Any) -> str:
        """A part of such a page."""
        return self._pages.html(template, self.frame(request, session) | values)

    def frame(self, request: AnyRequest, session: Session) -> dict[str, Any]:
        return {
            "theme": self._gate.theme(request),
            "csrf_token": self._gate.csrf_token(session),
            "path": request.url.path,
            "viewer": viewer_of(session.user),
            "runs_platform": policy.may(session.user, "operate", ""),
            "idle_s": self.services.config.accounts.idle_minutes * 60,
        }

    def nav(self, user: User, slug: str, name: str, here: str) -> Nav:
        mine = list(islice(self.practices_of(user), _MOST_OTHERS + 1))
        pages: list[tuple[str, str, str, str]] = []
        if policy.may(user, "see", slug):
            pages += [("overview", "Overview", "house", ""), ("calls", "Calls", "phone", "calls")]
            pages += [("messages", "Messages", "inbox", "messages")]
            pages += [("appointments", "Appointments", "calendar-days", "appointments")]
        if policy.may(user, "place_test_call", slug):
            pages += [("test", "Test call", "headphones", "test")]
        if policy.may(user, "edit_settings", slug):
            pages += [("settings", "Settings", "sliders-horizontal", "settings")]
        if policy.may(user, "see_audit", slug):
            pages += [("audit", "Audit", "scroll-text", "audit")]
        if policy.may(user, "see_usage", slug):
            pages += [("usage", "Usage", "coins", "usage")]
        if policy.may(user, "manage_team", slug):
            pages += [("team", "Team", "users", "team")]
        more = [("api", "API", "braces", "api")] if policy.may(user, "manage_api", slug) else []
        if policy.may(user, "see", slug):
            more += [("follow-ups", "Follow-ups", "list-checks", "follow-ups")]
        if policy.may(user, "edit_settings", slug) and policy.may(user, "see", slug):
            more += [("questions", "Unanswered questions", "circle-help", "questions")]
        if policy.may(user, "edit_settings", slug):
            more += [("import", "Import", "download", "settings/import")]
        if policy.may(user, "manage_secrets", slug):
            more += [("secrets", "Secrets", "key-round", "settings/secrets")]
        listed, further = (
            [NavPage(key, title, icon, f"/practices/{slug}/{path}", key == here) for key, title, icon, path in entries]
            for entries in (pages, more)
        )
        return Nav(
            slug=slug,
            name=name,
            pages=listed,
            more=further,
            others=[NavPractice(card.slug, card.name) for card in mine[:_MOST_OTHERS]] if len(mine) > 1 else [],
            more_others=len(mine) > _MOST_OTHERS,
        )

    def practices_of(self, user: User, search: str = "") -> Iterator[Card]:
        """All that the user may look at, served, broken and removed, by name: take no more of them than are shown."""
        registry, own = self.services.registry, policy.places(user)
        if own is None or search:
            return (card for card in registry.cards(search) if policy.may(user, "visit", card.slug))
        mine = [card for slug in own if policy.may(user, "visit", slug) and (card := registry.card(slug))]
        return iter(sorted(mine, key=lambda card: (card.name.casefold(), card.slug)))


def _zone(name: str) -> str:
    """Whatever a text says that nobody has checked."""
    try:
        return ZoneInfo(name).key if name else "UTC"
    except (ValueError, KeyError, OSError):
        return "UTC"


def viewer_of(user: User) -> Viewer:
    name = user.name or user.email
    words = name.replace("@", " ").split()
    return Viewer(name, user.email, user.role, "".join(word[:1] for word in words[:2]).upper())


def removed_values(file: str) -> dict[str, Any]:
    return {
        "problems": [f"{file}: is not there"],
        "problems_title": "Calls are not answered: the practice file was removed",
        "problems_text": "Its calls, messages and appointments stay. Put the file back, and the receptionist picks up:",
        "mendable": False,
    }


def problem_values(problems: Sequence[Problem], *, serving: bool) -> dict[str, Any]:
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        title, text = "The practice file has a remark", "Calls are answered; this may not be what you meant:"
    elif serving:
        title = f"The practice file has {counted(len(errors), 'mistake', 'mistakes')}"
        text = "The last good version goes on answering. Changes since then do not count until this is mended:"
    else:
        title = f"Calls are not answered: the practice file has {counted(len(errors), 'mistake', 'mistakes')}"
        text = "There is no good version of it yet. Mend this, and the receptionist picks up:"
    return {
        "problems": [str(problem) for problem in problems],
        "problems_title": title,
        "problems_text": text,
        "mendable": True,
    }
