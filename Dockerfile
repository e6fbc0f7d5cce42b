# The server, with speech that needs no keys. Each step stands in deploy/image.sh, which is tested without Docker.
#   docker build -t receptionist .                                  (--build-arg EXTRAS= leaves the embedded speech out)
#   docker run -p 8000:8000 -v receptionist:/app/var receptionist
FROM python:3.12-slim-bookworm AS build
ARG EXTRAS=embedded
ENV RECEPTIONIST_EXTRAS=$EXTRAS PIP_NO_CACHE_DIR=1 UV_NO_CACHE=1
WORKDIR /app
COPY . .
RUN sh deploy/image.sh build

FROM python:3.12-slim-bookworm
WORKDIR /app
COPY --from=build /app /app
RUN sh deploy/image.sh finish
USER 10001:10001
VOLUME ["/app/var", "/app/tenants"]
EXPOSE 8000
# A draining server lets its calls end: give it time to (docker stop --time, or the grace period of what runs it).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["sh", "deploy/image.sh", "healthy"]
ENTRYPOINT ["sh", "deploy/image.sh", "serve"]
