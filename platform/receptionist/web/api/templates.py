"""Templates for programs, and practices made of them."""

from collections.abc import Sequence

from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from receptionist.practice.store import SlugTakenError
from receptionist.practice.template import AnswersError, Template
from receptionist.records.templates import PLATFORM
from receptionist.rehearsal.creating import Creating
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import strictly
from receptionist.web.api.problems import ApiError, responses


def template_routes(creating: Creating, access: Access) -> Sequence[HTTPRouteHandler]:
    @get(
        "/templates",
        tags=["practices"],
        summary="Templates that practices are made from",
        description="Those that come with the platform, and those that its operators keep.",
        responses=responses(),
    )
    async def list_templates(request: AnyRequest) -> shapes.TemplatePage:
        await access.token(request, "practices:read")
        return shapes.TemplatePage([_template(one) for one in await creating.templates(PLATFORM)])

    @post(
        "/practices",
        tags=["practices"],
        summary="Make a practice from a template",
        description="With a token of the platform's. The next call to its number is answered by it. Answers are what "
        "a person would type, by the keys of the template's `asks`; what is wrong with them stands in `errors`.",
        responses=responses(409, 413, 415, 422),
    )
    async def create_practice(request: AnyRequest, data: JSONBody[shapes.PracticeMaking]) -> shapes.Practice:
        token = await access.token(request, "practices:create")
        if token.practice:
            raise ApiError(403, "This token is of one practice. Make one of the platform: `receptionist token add`.")
        data = await strictly(request, shapes.PracticeMaking)
        template = await creating.template(PLATFORM, data.template)
        if template is None:
            raise ApiError(404, "There is no such template.")
        try:
            made = await creating.create(
                template, data.answers, by=f"token:{token.id}", reseller=data.reseller, slug=data.slug
            )
        except AnswersError as error:
            complaints = [f"{key}: {text}" if key else text for key, text in error.problems.items()]
            raise ApiError(422, "No practice can be made from these answers.", errors=complaints) from error
        except SlugTakenError as error:
            raise ApiError(409, str(error)) from error
        return shapes.practice_from(made)

    return [list_templates, create_practice]


def _template(template: Template) -> shapes.Template:
    heading = template.heading
    asks = [
        shapes.TemplateAsk(
            key=ask.key,
            title=ask.title,
            help=ask.help,
            example=ask.example,
            default=ask.default,
            required=ask.required and ask.kind != "timezone",
            kind=ask.kind,
            choices=list(ask.choices),
        )
        for ask in heading.ask
    ]
    return shapes.Template(heading.name, heading.version, heading.title, heading.summary, asks)
