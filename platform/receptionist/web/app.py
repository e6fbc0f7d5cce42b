"""The composition root of the server: everything is built here, once, by hand."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager

from litestar import Litestar

from receptionist.actions.actions import Actions
from receptionist.agent.reply import Agent, kept_phrases
from receptionist.call.admission import Admission
from receptionist.call.keeping import PhraseKeeper
from receptionist.call.live import LiveCalls
from receptionist.call.session import Reception
from receptionist.call.speech import PhraseCache, Speech
from receptionist.clock import Clock, SystemClock
from receptionist.config import Config, ensure_secret_key
from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore
from receptionist.records.database import Records, open_records
from receptionist.web.assets import Assets
from receptionist.web.dashboard.routes import dashboard_routes
from receptionist.web.error_pages import error_handlers
from receptionist.web.gate import Gate, SecurityHeaders
from receptionist.web.health import Vitals, health_routes
from receptionist.web.media import media_routes
from receptionist.web.pages import Pages
from receptionist.web.request_log import request_log
from receptionist.web.services import Services
from receptionist.web.voice import voice_routes

log = logging.getLogger(__name__)
