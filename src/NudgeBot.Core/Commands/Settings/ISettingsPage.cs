using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Settings;

/// <summary>A page of the settings, shown in place of the panel. Found by scanning.</summary>
internal interface ISettingsPage
{
    /// <summary>Its name in the payload of the button that opens it.</summary>
    string PageName { get; }

    /// <summary>Where it can be opened.</summary>
    Places PagePlaces => Places.Everywhere;

    /// <summary>The page as things stand.</summary>
    Task<Message> ShowAsync(CommandCall call, CancellationToken cancellationToken);
}
