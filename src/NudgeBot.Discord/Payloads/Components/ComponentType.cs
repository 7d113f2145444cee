namespace NudgeBot.Discord.Payloads;

/// <summary>Kinds of component. Numbers without a name here are kept as they came.</summary>
public enum ComponentType
{
    /// <summary>A row of buttons or of one select.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A choice among given texts.</summary>
    StringSelect = 3,

    /// <summary>A text field of a modal.</summary>
    TextInput = 4,

    /// <summary>A choice among users.</summary>
    UserSelect = 5,

    /// <summary>A choice among roles.</summary>
    RoleSelect = 6,

    /// <summary>A choice among users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A choice among channels.</summary>
    ChannelSelect = 8,

    /// <summary>Text.</summary>
    TextDisplay = 10,

    /// <summary>A line or a gap.</summary>
    Separator = 14,

    /// <summary>A frame around others.</summary>
    Container = 17,

    /// <summary>A name for one field of a modal.</summary>
    Label = 18,
}
