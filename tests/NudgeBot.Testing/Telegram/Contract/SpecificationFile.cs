namespace NudgeBot.Testing.Telegram;

/// <summary>Where the Bot API as data lies: <c>../shared/platforms</c> beside the folder with NudgeBot.sln.</summary>
public static class SpecificationFile
{
    private const string Name = "telegram-bot-api.json";

    /// <summary>Its full path, or null where it is absent.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NudgeBot.sln")))
            {
                var path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "platforms", Name));
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
