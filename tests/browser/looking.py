"""Looks at a page as axe, a narrow screen and a thumb would."""

import json
from typing import Any

from playwright.async_api import Page
from tests.serving import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


async def violations(page: Page) -> list[str]:
    """What axe finds wrong, in short."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text())
    found: dict[str, Any] = await page.evaluate(
        f"axe.run(document, {{runOnly: {json.dumps(_RULES)}, resultTypes: ['violations']}})"
    )
    return [
        f"{rule['id']}: {node['html']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


async def too_wide(page: Page) -> int:
    return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


async def small_targets(page: Page) -> list[str]:
    """Controls that a thumb would miss. Links within a sentence, and a list's own links, are not among them."""
    return await page.evaluate(
        """() => [...document.querySelectorAll("button, .button, .nav-link, .segment, summary, .input")]
            .filter((item) => item.checkVisibility())
            .map((item) => [item, item.getBoundingClientRect()])
            .filter(([, box]) => box.height < 40 || box.width < 40)
            .map(([item, box]) => `${item.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
    )
