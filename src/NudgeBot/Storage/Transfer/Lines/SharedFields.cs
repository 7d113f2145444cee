using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>Fields that mean the same in several types of lines.</summary>
internal static class SharedFields
{
    private static readonly string[] Platforms = ["telegram", "discord", "web"];

    /// <summary>Where a chat is: "platform" and "address". The key of a page, which older exports gave, is hashed.</summary>
    public static ChatAddress Address(this LineFields fields)
    {
        var platform = fields.Platform();
        var place = PlaceOn(platform, fields.Required("address", "\"123\""));
        if (platform switch
        {
            "telegram" => !IsTelegram(place),
            "discord" => !place.All(char.IsAsciiDigit),
            _ => place.Length > 200,
        })
        {
            fields.Refuse($"'{place}' is no address on {platform}: give the chat's number, on Telegram with /topic behind it for a forum topic");
        }

        return new ChatAddress(platform, place);
    }

    /// <summary>A place, or a person, as it is stored: on the web never the key of a page itself.</summary>
    public static string PlaceOn(string platform, string place) =>
        platform == "web" && PageKey.IsKey(place) ? PageKey.PlaceOf(place) : place;

    /// <summary>The name of a platform.</summary>
    public static string Platform(this LineFields fields)
    {
        var platform = fields.Required("platform", "\"telegram\"");
        if (platform.Length > 0 && !Platforms.Contains(platform))
        {
            fields.Refuse($"there is no platform '{platform}': write one of {string.Join(", ", Platforms)}");
        }

        return platform;
    }

    /// <summary>One of the names of an enum; null when it is absent.</summary>
    public static T? Name<T>(this LineFields fields, string field)
        where T : struct, Enum
    {
        if (fields.Text(field).Value is not { } name)
        {
            return null;
        }

        if (Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => StoredName.Of(value) == name) is { } known)
        {
            return known;
        }

        fields.Refuse($"'{name}' is no {field}: write one of {string.Join(", ", Enum.GetValues<T>().Select(StoredName.Of))}");
        return null;
    }

    /// <summary>One of the names of an enum, which must be there.</summary>
    public static T RequiredName<T>(this LineFields fields, string field)
        where T : struct, Enum
    {
        if (fields.Name<T>(field) is { } known)
        {
            return known;
        }

        fields.Refuse($"'{field}' is missing: write one of {string.Join(", ", Enum.GetValues<T>().Select(StoredName.Of))}");
        return default;
    }

    private static bool IsTelegram(string place)
    {
        var parts = place.TrimStart('-').Split('/');
        return parts.Length <= 2 && parts.All(part => part.Length is > 0 and < 20 && part.All(char.IsAsciiDigit))
            && place.LastIndexOf('-') <= 0;
    }
}
