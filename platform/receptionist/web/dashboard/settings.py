"""The settings of a practice: a page for each section and each entry of its lists. All of it goes into the draft."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, cast

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.practice.definition import Definition
from receptionist.practice.differences import differences
from receptionist.practice.edit import Change, Drop, EditError, Insert, Move, Put, apply, edit, entry_lines, value_at
from receptionist.practice.wording import PLACEHOLDERS
from receptionist.practice.writing import Value, written
from receptionist.records.revisions import DraftConflictError
from receptionist.web import settings_places as places
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit, problem_values
from receptionist.web.dashboard.rehearsed_calls import rehearsed_call
from receptionist.web.drafts import Drafts, Working, edited
from receptionist.web.error_pages import NotChangedError
from receptionist.web.form_reading import Sent, changes_of, table_of
from receptionist.web.forms import Box, Form, all_boxes, is_of, toml_of
from receptionist.web.pages import html_response
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import counted, when

_TRIES: Final = 4
SAID: Final[Mapping[str, str]] = {
    "saved": "Saved in the draft.",
    "same": "Nothing was different from what is there.",
    "added": "Added to the draft.",
    "moved": "Moved.",
    "copied": "Duplicated. Now change the copy.",
    "back": "It is back where it was.",
    "gone": "Somebody else has taken it out meanwhile.",
    "published": "Published. The next call hears it.",
    "discarded": "The draft is thrown away. Nothing of what is published has changed.",
    "updated": "Your changes are made to the version that is published now.",
}


class EntryMove(msgspec.Struct, frozen=True):
    """The buttons of an entry. `seen` says which one was meant; `entry` and `lines` bring one back."""

    do: Literal["up", "down", "copy", "remove", "restore"]
    seen: Annotated[str, msgspec.Meta(max_length=64)] = ""
    entry: str = ""
    lines: str = ""
    csrf_token: str = ""


def settings_routes(desk: Desk, drafts: Drafts) -> Sequence[HTTPRouteHandler]:
    base = "/practices/{slug:str}/settings"

    async def form_page(
        visit: Visit,
        working: Working,
        place: places.Place,
        *,
        own: Mapping[str, Any],
        was: Mapping[str, Any],
        status: int = 200,
        problems: Sequence[Any] | None = None,
        said: str = "",
        conflict: Mapping[str, Any] | None = None,
        undo: Mapping[str, Any] | None = None,
    ) -> Response[str]:
        found = working.problems if problems is None else problems
        groups: Sequence[str] = ()
        if place.section.key == places.GROUP and visit.runs_platform:  # whose group is whose, others need not know
            groups = await asyncio.to_thread(desk.services.registry.store.group_names)
        form = _form(place, working, own, found, groups)
        lists = [] if place.listing else places.listings(place.section.key, working.tree, working.problems, visit.place)
        boxes = form.boxes()
        values: dict[str, Any] = {
            "section": place.section,
            "listing": place.listing,
            "entry_name": places.entry_name(place.listing, own, visit.place) if place.listing else "",
            "is_new": place.is_new,
            "boxes": boxes,
            "elsewhere": [str(one) for one in form.elsewhere()]
            if status != 200 or working.draft or working.errors
            else [],
            "wrong": [(box.id, box.title, text) for box in all_boxes(boxes) for text in box.problems]
            if status == 422
            else [],
            "was": written(cast("Value", was)),
            "base": working.sha256,
            "lists": lists,
            "shared": places.shared_words(working.tree, working.shared, visit.place)
            if place.section.key == places.GROUP
            else None,
            "address": f"/practices/{visit.slug}/settings/{_address(place)}",
            "placeholders": PLACEHOLDERS,
            "conflict": conflict,
            "undo": undo,
            "said": said,
        }
        response = await desk.page(
            visit, "settings_section.html", here="settings", **values, **await bar(desk, visit, working)
        )
        response.status_code = status
        return response

    async def list_page(
        visit: Visit, working: Working, key: str, *, said: str = "", undo: Mapping[str, Any] | None = None
    ) -> Response[Any]:
        place = places.place_of_section(key)
        if not working.is_toml:
            return _to_index(visit)
        if place is not None:
            own = _table(value_at(working.tree, place.path))
            return await form_page(visit, working, place, own=own, was=own, said=said, undo=undo)
        found = places.listings(key, working.tree, working.problems, visit.place)
        if not found:
            raise NotFoundException
        values = {"section": found[0].field, "lists": found, "said": said, "undo": undo}
        return await desk.page(
            visit, "settings_list.html", here="settings", **values, **await bar(desk, visit, working)
        )

    @get(base, include_in_schema=False)
    async def index(request: AnyRequest, slug: InPath, said: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await index_page(
            desk, visit, await drafts.working(slug, any_group=visit.runs_platform), said=SAID.get(said, "")
        )

    @get(f"{base}/{{section:str}}", include_in_schema=False)
    async def one_section(
        request: AnyRequest, slug: InPath, section: InPath, said: FromQuery[str] = ""
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await list_page(
            visit, await drafts.working(slug, any_group=visit.runs_platform), section, said=SAID.get(said, "")
        )

    @post(f"{base}/{{section:str}}", include_in_schema=False, status_code=200)
    async def save_section(request: AnyRequest, slug: InPath, section: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        place = places.place_of_section(section)
        if place is None:
            raise NotFoundException
        return await save(visit, place)

    @post(f"{base}/{{section:str}}/check", include_in_schema=False, status_code=200)
    async def check_section(request: AnyRequest, slug: InPath, section: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await check(visit, places.place_of_section(section))

    @get(f"{base}/entries/{{listing:str}}/{{place:str}}", include_in_schema=False)
    async def one_entry(
        request: AnyRequest,
        slug: InPath,
        listing: InPath,
        place: InPath,
        said: FromQuery[str] = "",
        question: FromQuery[str] = "",
        also_asked: FromQuery[list[str] | None] = None,
        call: FromQuery[str] = "",
        anonymous: FromQuery[str] = "",
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        working = await drafts.working(slug, any_group=visit.runs_platform)
        if not working.is_toml:
            return _to_index(visit)
        found = _entry(listing, place)
        own: Mapping[str, Any] = {}
        if found.is_new and question and listing == "faqs":  # a caller's, to be answered here
            own = {"question": question, "also_asked": also_asked or []}
            return await form_page(visit, working, found, own=own, was={})
        if found.is_new and call and listing == "scenarios":
            own = await rehearsed_call(desk, visit, call, anonymous=anonymous == "1")
            return await form_page(visit, working, found, own=own, was={})
        if not found.is_new:
            own = value_at(working.tree, found.path)
            if not isinstance(own, dict):
                raise NotFoundException
        return await form_page(visit, working, found, own=own, was=own, said=SAID.get(said, ""))

    @post(f"{base}/entries/{{listing:str}}/{{place:str}}", include_in_schema=False, status_code=200)
    async def save_entry(request: AnyRequest, slug: InPath, listing: InPath, place: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await save(visit, _entry(listing, place))

    @post(f"{base}/entries/{{listing:str}}/{{place:str}}/check", include_in_schema=False, status_code=200)
    async def check_entry(request: AnyRequest, slug: InPath, listing: InPath, place: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        return await check(visit, _entry(listing, place))

    @post(f"{base}/entries/{{listing:str}}/{{place:str}}/move", include_in_schema=False, status_code=200)
    async def move_entry(
        request: AnyRequest,
        slug: InPath,
        listing: InPath,
        place: InPath,
        data: Annotated[EntryMove, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "edit_settings")
        found = _entry(listing, place)
        for _ in range(_TRIES):
            working = await drafts.working(slug, any_group=visit.runs_platform)
            moved = _moved(working, found, data)
            if moved is None:
                return Redirect(f"/practices/{slug}/settings/{listing.partition('.')[0]}?said=gone", status_code=303)
            changes, said, index = moved
            undo = None
            if data.do == "remove":
                path = (*found.path[:-1], index)
                undo = {
                    "address": f"/practices/{slug}/settings/entries/{listing}/{index}",
                    "name": places.entry_name(cast("Any", found.listing), value_at(working.tree, path), visit.place),
                    "entry": written(value_at(working.tree, path)),
                    "lines": entry_lines(working.text, path),
                }
            text = await edited(working, changes)
            try:
                await drafts.save(working, text, _by(visit))
            except DraftConflictError:
                continue
            key = listing.partition(".")[0]
            if undo:
                return await list_page(visit, await drafts.working(slug, any_group=visit.runs_platform), key, undo=undo)
            to = f"entries/{listing}/{index}" if data.do == "copy" else f"{key}"
            mark = "" if data.do == "copy" else f"#{listing.replace('.', '-')}-{index}"
            return Redirect(f"/practices/{slug}/settings/{to}?said={said}{mark}", status_code=303)
        raise NotChangedError("Others are changing this draft right now. Try again in a moment.")

    async def check(visit: Visit, place: places.Place | None) -> Response[str]:
        """What is wrong with a form as it stands, beside its fields."""
        if place is None:
            raise NotFoundException
        sent = await _sent(visit.request)
        working = await drafts.working(visit.slug, any_group=visit.runs_platform)
        was = _table(toml_of((sent.get("was") or ["{}"])[0]))
        own, problems = {**was}, working.problems
        try:
            changes = _mine(place, working, sent, was)
            for change in changes:
                _applied(own, change, place)
            text = await edited(working, _placed(place, working, changes, was)) if changes else working.text
            _, problems = await drafts.examined(visit.slug, text, any_group=visit.runs_platform)
        except (NotChangedError, EditError):
            pass  # saving says it
        boxes = [box for box in all_boxes(_form(place, working, own, problems).boxes()) if _is_shown(box, sent)]
        wrong = sum(bool(box.problems) for box in boxes)
        state = f"{counted(wrong, 'field needs', 'fields need')} another look." if wrong else ""
        return html_response(desk.partial(visit, "partials/settings_check.html", boxes=boxes, state=state))

    async def save(visit: Visit, place: places.Place) -> Response[Any]:
        sent = await _sent(visit.request)
        was = _table(toml_of((sent.get("was") or ["{}"])[0]))
        for _ in range(_TRIES):
            working = await drafts.working(visit.slug, any_group=visit.runs_platform)
            if not working.is_toml:
                raise NotChangedError("The text cannot be read as TOML any more. Mend it in the editor first.")
            now, place_now = _now(working, place, was)
            mine = _mine(place, working, sent, was)
            if now is None:  # taken out by someone else: what was typed is offered as a new one
                own = _together(place, {**was}, mine)
                gone = replace_place(place)
                words = [
                    f"Somebody else has taken “{places.entry_name(cast('Any', place.listing), was, visit.place)}” out."
                ]
                conflict = {"who": await _who(desk, visit, working), "theirs": words, "mine": []}
                return await form_page(visit, working, gone, own=own, was={}, status=409, conflict=conflict)
            if now != was and _overlap(mine, was, now, place):
                conflict = await told_apart(visit, working, place_now, was, now, mine)
                merged = _together(place, {**now}, mine)
                return await form_page(visit, working, place_now, own=merged, was=now, status=409, conflict=conflict)
            if not mine and not place.is_new:
                return Redirect(f"{_page(visit, place_now)}?said=same", status_code=303)
            own = _together(place, {**now}, mine)
            text = await edited(working, _placed(place_now, working, mine, now))
            _, problems = await drafts.examined(visit.slug, text, any_group=visit.runs_platform)
            path = _checked_path(place_now, working)
            if any(one.severity == "error" and is_of(one, path) for one in problems):
                return await form_page(visit, working, place_now, own=own, was=now, status=422, problems=problems)
            try:
                await drafts.save(working, text, _by(visit))
            except DraftConflictError:
                continue
            return Redirect(f"{_page(visit, place_now)}?said={'added' if place.is_new else 'saved'}", status_code=303)
        raise NotChangedError("Others are changing this draft right now. Try again in a moment.")

    async def told_apart(
        visit: Visit,
        working: Working,
        place: places.Place,
        was: Mapping[str, Any],
        now: Mapping[str, Any],
        mine: Sequence[Change],
    ) -> dict[str, Any]:
        """Both versions of a form, in words, against what both began with."""
        before = await definition_with(visit.slug, working, place, was)
        ours = await definition_with(visit.slug, working, place, _together(place, {**was}, mine))
        theirs = await definition_with(visit.slug, working, place, now)
        return {
            "who": await _who(desk, visit, working),
            "theirs": differences(before, theirs) if before and theirs else ["It says something else now."],
            "mine": differences(before, ours) if before and ours else [],
        }

    async def definition_with(
        slug: str, working: Working, place: places.Place, own: Mapping[str, Any]
    ) -> Definition | None:
        try:
            text = edit(working.text, [Put(place.path, cast("Value", own))]) if place.path else working.text
        except EditError:
            return None
        return (await drafts.examined(slug, text))[0]

    return [index, one_section, save_section, check_section, one_entry, save_entry, check_entry, move_entry]


async def index_page(desk: Desk, visit: Visit, working: Working, *, status: int = 200, **values: Any) -> Response[str]:
    shown = {"said": "", "failures": (), "reason_wanted": False, "problem": "", "moved_on": None, **values}
    before = _table_of_text(working.published) if working.draft else working.tree
    shown["groups"] = places.cards(working.tree, before, working.problems) if working.is_toml else []
    response = await desk.page(visit, "settings.html", here="settings", **shown, **await bar(desk, visit, working))
    response.status_code = status
    return response


async def bar(desk: Desk, visit: Visit, working: Working) -> dict[str, Any]:
    """What `partials/settings_bar.html` shows: the draft, who saved it last, what it changes."""
    draft = working.draft
    if draft is None:
        return {"draft": None, "unmended": _unmended(visit, working)}
    words = working.words
    return {
        "draft": {
            "title": f"Draft with {counted(len(words), 'change', 'changes')}" if words else "Draft",
            "words": words,
            "by": await _who(desk, visit, working),
            "at": when(draft.at, visit.now, visit.place),
            "version": draft.version,
            "problems": [str(one) for one in working.errors],
            "is_toml": working.is_toml,
            "is_first": working.served is None,
        }
    }


def _unmended(visit: Visit, working: Working) -> dict[str, Any] | None:
    """The published text has mistakes, and nobody has begun to mend them."""
    if not working.errors:
        return None
    values = problem_values(working.errors, serving=bool(visit.practice.revision))
    return {
        "title": values["problems_title"],
        "is_served": bool(visit.practice.revision),
        "is_toml": working.is_toml,
        "problems": [str(one) for one in working.errors],
    }


def _to_index(visit: Visit) -> Redirect:
    """There is nothing to make a form of: the first page says so, and leads to the editor."""
    return Redirect(f"/practices/{visit.slug}/settings", status_code=303)


async def _who(desk: Desk, visit: Visit, working: Working) -> str:
    by = working.draft.by if working.draft else ""
    if not by:
        return "Somebody"
    kind, _, identity = by.partition(":")
    if kind == "user" and identity == visit.session.user.id:
        return "you"
    return (await desk.names(visit.slug)).get(identity, "somebody") if kind == "user" else "a program"


def _by(visit: Visit) -> str:
    return f"user:{visit.session.user.id}"


async def _sent(request: AnyRequest) -> Sent:
    form = await request.form()
    return {key: [str(one) for one in form.getall(key)] for key in form}


def _form(
    place: places.Place,
    working: Working,
    own: Mapping[str, Any],
    problems: Sequence[Any],
    groups: Sequence[str] = (),
) -> Form:
    is_group = place.section.key == places.GROUP
    about = () if is_group else _checked_path(place, working)
    path = about if place.path else ()  # a section that is a map stands beside the others, as a field of the file
    names = places.names_in(working.tree, groups)
    shared = _inherited(place, working)
    return Form(fields=place.fields, path=path, own=own, inherited=shared, problems=problems, names=names, about=about)


def _inherited(place: places.Place, working: Working) -> Mapping[str, Any]:
    """What the group's file says for a section's own keys. Entries of lists are each file's own."""
    return {} if place.listing is not None else _table(value_at(working.shared, place.path))


def _checked_path(place: places.Place, working: Working) -> tuple[str | int, ...]:
    """A new entry stands behind the others."""
    if not place.is_new:
        return place.path or (place.section.key,)
    return (*place.path[:-1], len(places.entries_at(working.tree, place.path[:-1])))


def _entry(listing: str, place: str) -> places.Place:
    key, _, inner = listing.partition(".")
    found = places.place_of_entry(key, inner, place)
    if found is None:
        raise NotFoundException
    return found


def _address(place: places.Place) -> str:
    if place.listing is None:
        return place.section.key
    name = ".".join(str(part) for part in place.path[:-1])
    return f"entries/{name}/{'new' if place.is_new else place.path[-1]}"


def _page(visit: Visit, place: places.Place) -> str:
    """Where one is after saving: on the section's page."""
    return f"/practices/{visit.slug}/settings/{place.section.key}"


def _now(
    working: Working, place: places.Place, was: Mapping[str, Any]
) -> tuple[Mapping[str, Any] | None, places.Place]:
    """What stands there now, wherever it stands now."""
    if place.is_new:
        return {}, place
    if place.listing is None:
        return _table(value_at(working.tree, place.path)), place
    index = places.find_entry(working.tree, place.path, was)
    if index is None:
        return None, place
    path = (*place.path[:-1], index)
    return value_at(working.tree, path), msgspec.structs.replace(place, path=path)


def _mine(place: places.Place, working: Working, sent: Sent, was: Mapping[str, Any]) -> list[Change]:
    """Relative to the form's own table."""
    if place.is_new:
        return [Put((key,), value) for key, value in table_of(place.fields, sent).items()]
    return changes_of(place.fields, (), sent, was, _inherited(place, working))


def _overlap(mine: Sequence[Change], was: Mapping[str, Any], now: Mapping[str, Any], place: places.Place) -> bool:
    """Have both changed the same key, to something else?"""
    others = {key for key in {*was, *now} if was.get(key) != now.get(key)}
    ours = _together(place, {**was}, mine)
    return any(key in others and ours.get(key) != now.get(key) for key in {str(one.path[0]) for one in mine})


def _together(place: places.Place, own: dict[str, Any], changes: Sequence[Change]) -> dict[str, Any]:
    tree = cast("dict[str, Any]", msgspec.json.decode(b"{}")) | own
    for change in changes:
        _applied(tree, change, place)
    return tree


def _applied(tree: dict[str, Any], change: Change, _: places.Place) -> None:
    key = str(change.path[0])
    if isinstance(tree.get(key), dict):
        tree[key] = {**tree[key]}  # what the draft says stays as it is
    apply(tree, change)


def _placed(place: places.Place, working: Working, mine: Sequence[Change], now: Mapping[str, Any]) -> list[Change]:
    """The form's changes as the whole file's."""
    if place.is_new:
        return [Insert(_checked_path(place, working), _together(place, {}, mine))]
    return [msgspec.structs.replace(one, path=(*place.path, *one.path)) for one in mine]


def replace_place(place: places.Place) -> places.Place:
    """As a new entry of the same list."""
    return msgspec.structs.replace(place, path=(*place.path[:-1], -1), is_new=True)


def _moved(working: Working, place: places.Place, data: EntryMove) -> tuple[list[Change], str, int] | None:
    """(changes, what is said, where it is then). None: it is not there any more."""
    where = place.path[:-1]
    entries = places.entries_at(working.tree, where)
    if data.do == "restore":
        entry = toml_of(data.entry)
        if not isinstance(entry, dict) or len(data.entry) > 64 * 1024:
            return None
        index = min(cast("int", place.path[-1]), len(entries))
        return [Insert((*where, index), cast("Value", entry), _lines(data, working))], "back", index
    index = next((n for n, one in enumerate(entries) if places.seen(one) == data.seen and n == place.path[-1]), None)
    if index is None:
        index = next((n for n, one in enumerate(entries) if places.seen(one) == data.seen), None)
    if index is None:
        return None
    path = (*where, index)
    match data.do:
        case "up":
            to = max(0, index - 1)
            return [Move(path, to)], "moved", to
        case "down":
            to = min(len(entries) - 1, index + 1)
            return [Move(path, to)], "moved", to
        case "copy":
            return [Insert((*where, index + 1), _copy(entries[index]))], "copied", index + 1
        case "remove":
            return [Drop(path)], "removed", index


def _lines(data: EntryMove, working: Working) -> str:
    """As the entry stood in the text; browsers send lines with the ends of another system."""
    lines = data.lines.replace("\r\n", "\n")
    if lines and not lines.endswith("\n"):
        lines += "\n"
    return lines.replace("\n", "\r\n") if "\r\n" in working.text else lines


def _copy(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Its name is another: two of one name are a mistake."""
    key = next((key for key in ("name", "question") if entry.get(key)), "")
    copied = {**entry, **({key: f"{entry[key]} (copy)"} if key else {})}
    copied.pop("also_asked", None)  # the same question must not stand there twice
    return copied


def _is_shown(box: Box, sent: Sent) -> bool:
    parts = ("", ".from", ".key", ".rule", ".ticks")
    return bool(box.name) and any(f"{box.name}{part}" in sent for part in parts)


def _table(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _table_of_text(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except ValueError:
        return {}
