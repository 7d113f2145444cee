using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord;

/// <summary>
/// The source-generated JSON of every payload. Unknown fields are skipped; an absent or null list is read as an empty one.
/// Properties that are only set on construction get their type's default when absent, so no read record relies on another.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(ApplicationEdit))]
[JsonSerializable(typeof(AutocompleteResponse))]
[JsonSerializable(typeof(ActionRow))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(ChannelSelect))]
[JsonSerializable(typeof(CommandDefinition))]
[JsonSerializable(typeof(IReadOnlyList<CommandDefinition>))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(DeferredMessageResponse))]
[JsonSerializable(typeof(DeferredUpdateResponse))]
[JsonSerializable(typeof(DirectMessageChannelCreate))]
[JsonSerializable(typeof(ForumThreadCreate))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(Identify))]
[JsonSerializable(typeof(InteractionData))]
[JsonSerializable(typeof(InteractionMessage))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(IReadOnlyList<RegisteredCommand>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(IReadOnlyList<UserGuild>))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(ModalResponse))]
[JsonSerializable(typeof(PongResponse))]
[JsonSerializable(typeof(ReadyPayload))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(RoleSelect))]
[JsonSerializable(typeof(Separator))]
[JsonSerializable(typeof(StringSelect))]
[JsonSerializable(typeof(TextDisplay))]
[JsonSerializable(typeof(TextInput))]
[JsonSerializable(typeof(UnavailableGuild))]
[JsonSerializable(typeof(UpdateMessageResponse))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UserSelect))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
internal sealed partial class DiscordJson : JsonSerializerContext;
