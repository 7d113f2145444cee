using System.Data;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using NpgsqlTypes;
using NudgeBot.Core.Chats;

namespace NudgeBot.Storage.Sql;

/// <summary>
/// A chat's settings as JSON. What is missing takes its default and what is unknown is ignored, so that chats stored by
/// another version stay readable. Settable properties, because generated readers forget the defaults of init-only ones.
/// </summary>
internal sealed class StoredSettings
{
    private static readonly ChatSettings Defaults = new();

    public string Language { get; set; } = Defaults.Language;

    public string? Zone { get; set; }

    public string? Guide { get; set; }

    public string? Country { get; set; }

    public IReadOnlyList<int> ChildrenBorn { get; set; } = [];

    public string? HardWeekUntil { get; set; }

    public bool AfterLoss { get; set; }

    public int Position { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? LastShown { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StoredGroup? Group { get; set; }

    /// <summary>The stored form.</summary>
    public static string Write(ChatSettings settings) => JsonSerializer.Serialize(
        new StoredSettings
        {
            Language = settings.Language,
            Zone = settings.Zone,
            Guide = settings.Guide,
            Country = settings.Country,
            ChildrenBorn = settings.ChildrenBorn,
            HardWeekUntil = settings.HardWeekUntil is { } until ? InstantPattern.ExtendedIso.Format(until) : null,
            AfterLoss = settings.AfterLoss,
            Position = settings.Position,
            LastShown = settings.LastShown is { Count: > 0 } shown ? shown : null,
            Group = settings.Group == Defaults.Group ? null : StoredGroup.Of(settings.Group),
        },
        StoredSettingsJson.Default.StoredSettings);

    /// <summary>Reads the stored form.</summary>
    public static ChatSettings Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, StoredSettingsJson.Default.StoredSettings) ?? new StoredSettings();
        return new ChatSettings
        {
            Language = stored.Language,
            Zone = stored.Zone,
            Guide = stored.Guide,
            Country = stored.Country,
            ChildrenBorn = stored.ChildrenBorn,
            HardWeekUntil = stored.HardWeekUntil is { } until ? InstantPattern.ExtendedIso.Parse(until).Value : (Instant?)null,
            AfterLoss = stored.AfterLoss,
            Position = stored.Position,
            LastShown = stored.LastShown ?? Defaults.LastShown,
            Group = stored.Group?.ToGroup() ?? Defaults.Group,
        };
    }

    /// <summary>Teaches Dapper to store settings: jsonb in PostgreSQL, text in SQLite.</summary>
    public static void Register() => SqlMapper.AddTypeHandler(new Handler());

    private sealed class Handler : SqlMapper.TypeHandler<ChatSettings>
    {
        public override void SetValue(IDbDataParameter parameter, ChatSettings? value)
        {
            parameter.Value = Write(value ?? Defaults);
            if (parameter is NpgsqlParameter postgres)
            {
                postgres.NpgsqlDbType = NpgsqlDbType.Jsonb;
            }
        }

        public override ChatSettings Parse(object value) => Read((string)value);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredSettings))]
internal sealed partial class StoredSettingsJson : JsonSerializerContext;
