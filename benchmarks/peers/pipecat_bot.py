"""A Pipecat bot as its own documentation has it: Twilio's protocol in, Deepgram, OpenAI and ElevenLabs behind it.

Runs in an environment of its own (install.py makes it): pipecat_bot.py PORT DEEPGRAM OPENAI ELEVENLABS KEY VOICE. What
its templates leave at a default is left at it: Silero for voice activity, Smart Turn for the end of a turn.
"""
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false, reportUntypedFunctionDecorator=false
# pyright: reportMissingParameterType=false, reportUnusedFunction=false, reportGeneralTypeIssues=false

import sys

import uvicorn
from fastapi import FastAPI, WebSocket
from loguru import logger
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.frames.frames import TTSSpeakFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.runner.utils import parse_telephony_websocket
from pipecat.serializers.twilio import TwilioFrameSerializer
from pipecat.services.deepgram.stt import DeepgramSTTService
from pipecat.services.elevenlabs.tts import ElevenLabsTTSService
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.transports.websocket.fastapi import FastAPIWebsocketParams, FastAPIWebsocketTransport
from pipecat.workers.runner import WorkerRunner

TASK = "You answer the telephone of a clinic. Be brief."
GREETING = "Load clinic, how can I help you?"

app = FastAPI()
port, deepgram, openai, elevenlabs, key, voice = sys.argv[1:]


@app.get("/healthz")
async def healthz() -> dict[str, bool]:
    return {"alive": True}


@app.websocket("/voice/stream")
async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    _, call = await parse_telephony_websocket(websocket)
    serializer = TwilioFrameSerializer(
        stream_sid=call["stream_id"],
        call_sid=call["call_id"],
        params=TwilioFrameSerializer.InputParams(auto_hang_up=False),  # there is no account to hang up with
    )
    transport = FastAPIWebsocketTransport(
        websocket=websocket,
        params=FastAPIWebsocketParams(audio_in_enabled=True, audio_out_enabled=True, serializer=serializer),
    )
    stt = DeepgramSTTService(api_key=key, base_url=deepgram)
    llm = OpenAILLMService(
        api_key=key, base_url=openai, settings=OpenAILLMService.Settings(model="gpt-4o", system_instruction=TASK)
    )
    tts = ElevenLabsTTSService(api_key=key, url=elevenlabs, settings=ElevenLabsTTSService.Settings(voice=voice))
    context = LLMContext()
    users, assistants = LLMContextAggregatorPair(
        context, user_params=LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
    )
    worker = PipelineWorker(
        Pipeline([transport.input(), stt, users, llm, tts, transport.output(), assistants]),
        params=PipelineParams(audio_in_sample_rate=8000, audio_out_sample_rate=8000),
    )
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(worker)

    @transport.event_handler("on_client_connected")
    async def connected(transport, client) -> None:
        await worker.queue_frames([TTSSpeakFrame(GREETING)])

    @transport.event_handler("on_client_disconnected")
    async def disconnected(transport, client) -> None:
        await runner.cancel()

    await runner.run()


logger.remove()
logger.add(sys.stderr, level="WARNING")
uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="warning")
