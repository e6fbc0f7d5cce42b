"""What a program may read, it reads only where that can be noted."""

from datetime import timedelta
from pathlib import Path

from tests.integration.test_desk_pages import full_disk
from tests.integration.test_isolation import DENTAL, built

TURNS = "GET /api/v1/practices/{slug:str}/calls/{call_id:str}/turns"


async def test_a_transcript_is_not_given_to_a_program_when_the_reading_of_it_cannot_be_noted(tmp_path: Path) -> None:
    async with built(tmp_path) as town:
        _, secret = await town.records.api_tokens.issue(
            DENTAL, name="billing", scopes=["turns:read"], created_by="system", life=timedelta(days=1)
        )
        before = await town.program(TURNS, secret)
        with full_disk():
            refused = await town.program(TURNS, secret)
        noted = await town.records.audit.list(DENTAL, limit=10)

    assert f"secret of {DENTAL}" in before.text
    assert refused.status_code == 503
    assert refused.headers["content-type"] == "application/problem+json"
    assert "audit log" in refused.json()["detail"]
    assert f"secret of {DENTAL}" not in refused.text
    assert [entry.action for entry in noted].count("transcript_read") == 1
