# songngu with its model and PDF editions, for projects that are mounted at /work:
#   docker build -t songngu .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" songngu run
# The review page:
#   docker run --rm --network host --user "$(id -u):$(id -g)" -v "$PWD:/work" songngu review --no-browser

FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/songngu \
    && /opt/songngu/bin/pip install --no-cache-dir --disable-pip-version-check '.[pdf,evaluate]'

FROM python:3.13-slim
LABEL org.opencontainers.image.title="songngu" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.source="https://github.com/songngu/songngu"
COPY --from=build /opt/songngu /opt/songngu
# with --user, the home of a user without an entry in the list of users has to be writable too
RUN useradd --create-home --uid 1000 songngu && chmod 1777 /home/songngu
ENV PATH="/opt/songngu/bin:$PATH" \
    HOME=/home/songngu \
    PYTHONDONTWRITEBYTECODE=1
USER 1000
WORKDIR /work
VOLUME /work
ENTRYPOINT ["translate"]
CMD ["--help"]
