# Builds the bot and learns from the guides, so that the image starts ready.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN machine=$([ "$(uname -m)" = aarch64 ] && echo arm64 || echo x64) \
    && dotnet publish src/NudgeBot -c Release -r "linux-$machine" --self-contained false -o /app --nologo \
    && mkdir -p /data/answers \
    && cd /app \
    && for language in en es hi; do \
         Answers__CachePath=/data/answers ./nudgebot ask "?" --language "$language" --json; \
       done

# Chiseled: no shell, no package manager, a non-root user. "extra" brings the cultures that dates and names need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV ASPNETCORE_URLS=http://+:5080 \
    Storage__Path=/data/nudgebot.db \
    Answers__CachePath=/data/answers
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/app/nudgebot", "health"]
ENTRYPOINT ["/app/nudgebot"]
