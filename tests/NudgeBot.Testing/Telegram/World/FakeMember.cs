using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A user's standing in a chat. The rights count for administrators, <see cref="CanSendMessages"/> for restricted members.</summary>
public sealed record FakeMember(FakeUser User, FakeMemberStatus Status)
{
    public bool IsAnonymous { get; init; }

    public string? CustomTitle { get; init; }

    public bool CanSendMessages { get; init; } = true;

    public bool CanPostMessages { get; init; } = true;

    public bool CanEditMessages { get; init; } = true;

    public bool CanDeleteMessages { get; init; } = true;

    public bool CanManageTopics { get; init; }

    public bool IsAdmin => Status is FakeMemberStatus.Creator or FakeMemberStatus.Administrator;

    public bool IsInChat => IsAdmin || Status is FakeMemberStatus.Member or FakeMemberStatus.Restricted;

    internal JsonObject ToJson(FakeChatKind chat)
    {
        var json = new JsonObject { ["user"] = User.ToJson(), ["status"] = Status.ToString().ToLowerInvariant() };
        switch (Status)
        {
            case FakeMemberStatus.Creator:
                json["is_anonymous"] = IsAnonymous;
                json.With("custom_title", CustomTitle);
                break;
            case FakeMemberStatus.Administrator:
                json["can_be_edited"] = false;
                AddRights(json, chat);
                json.With("custom_title", CustomTitle);
                break;
            case FakeMemberStatus.Restricted:
                json["is_member"] = true;
                json["until_date"] = 0;
                ChatPermissions.AddTo(json, CanSendMessages);
                break;
            case FakeMemberStatus.Kicked:
                json["until_date"] = 0;
                break;
            default:
                break;
        }

        return json;
    }

    private void AddRights(JsonObject json, FakeChatKind chat)
    {
        foreach (var right in (string[])["manage_chat", "change_info", "invite_users", "restrict_members", "manage_video_chats", "post_stories", "edit_stories", "delete_stories", "send_welcome_messages"])
        {
            json["can_" + right] = true;
        }

        json["can_promote_members"] = false;
        json["can_delete_messages"] = CanDeleteMessages;
        json["is_anonymous"] = IsAnonymous;
        if (chat == FakeChatKind.Channel)
        {
            json["can_post_messages"] = CanPostMessages;
            json["can_edit_messages"] = CanEditMessages;
        }
        else
        {
            json["can_pin_messages"] = true;
        }

        if (chat == FakeChatKind.Supergroup)
        {
            json["can_manage_topics"] = CanManageTopics;
        }
    }
}
