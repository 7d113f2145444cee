using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>The permissions of ordinary members, which the fake knows only as "may send" or "may not".</summary>
internal static class ChatPermissions
{
    private static readonly string[] Names =
    [
        "send_messages", "send_audios", "send_documents", "send_photos", "send_videos", "send_video_notes",
        "send_voice_notes", "send_polls", "send_other_messages", "add_web_page_previews", "react_to_messages",
        "edit_tag", "change_info", "invite_users", "pin_messages", "manage_topics",
    ];

    public static void AddTo(JsonObject json, bool maySend)
    {
        foreach (var name in Names)
        {
            json["can_" + name] = maySend;
        }
    }
}
